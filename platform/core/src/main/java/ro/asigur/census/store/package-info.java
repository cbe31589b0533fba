/**
 * The census's tables.
 */
@NullMarked
package ro.asigur.census.store;

import org.jspecify.annotations.NullMarked;
