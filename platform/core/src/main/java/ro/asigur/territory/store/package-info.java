/**
 * Territory's tables and the files that fill them.
 */
@NullMarked
package ro.asigur.territory.store;

import org.jspecify.annotations.NullMarked;
