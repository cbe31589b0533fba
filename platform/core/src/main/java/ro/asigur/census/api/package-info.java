/**
 * What others may touch of the census: the register of households, rows and sheets.
 */
@NullMarked
package ro.asigur.census.api;

import org.jspecify.annotations.NullMarked;
