/**
 * Which modules a county has switched on.
 */
@NullMarked
package ro.asigur.plugins.store;

import org.jspecify.annotations.NullMarked;
