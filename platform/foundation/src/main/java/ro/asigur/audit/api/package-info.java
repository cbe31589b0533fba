/**
 * The two sentences others may write: wrote, read.
 */
@NullMarked
package ro.asigur.audit.api;

import org.jspecify.annotations.NullMarked;
