/** What a county may set for itself: contexts and plugins declare settings with defaults; the county's value, when it has one, wins. Every change is audited. */
@NullMarked
package ro.asigur.settings;

import org.jspecify.annotations.NullMarked;
