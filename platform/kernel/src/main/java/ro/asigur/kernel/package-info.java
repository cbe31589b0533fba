/**
 * Words that every part of Asigur uses: ids, codes of the Romanian administration, the personal
 * numerical code, and how anything is refused. Depends on {@code java.*} alone.
 */
@NullMarked
package ro.asigur.kernel;

import org.jspecify.annotations.NullMarked;
