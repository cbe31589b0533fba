/**
 * What a context implements to have work done again and again.
 */
@NullMarked
package ro.asigur.jobs.api;

import org.jspecify.annotations.NullMarked;
