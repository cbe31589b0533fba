/** What others may ask of casework. */
@NullMarked
package ro.asigur.casework.api;

import org.jspecify.annotations.NullMarked;
