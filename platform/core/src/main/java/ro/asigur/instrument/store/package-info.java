/**
 * Published versions and parameters, in the county's tables.
 */
@NullMarked
package ro.asigur.instrument.store;

import org.jspecify.annotations.NullMarked;
