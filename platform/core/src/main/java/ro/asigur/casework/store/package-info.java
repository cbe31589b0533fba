/**
 * Plans in the county's tables.
 */
@NullMarked
package ro.asigur.casework.store;

import org.jspecify.annotations.NullMarked;
