/**
 * The communes that a job's actor works in.
 */
@NullMarked
package ro.asigur.jobs.store;

import org.jspecify.annotations.NullMarked;
