/** Declare a setting, read its value. */
@NullMarked
package ro.asigur.settings.api;

import org.jspecify.annotations.NullMarked;
