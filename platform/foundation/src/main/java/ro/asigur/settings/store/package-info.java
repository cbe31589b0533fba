@NullMarked
package ro.asigur.settings.store;

import org.jspecify.annotations.NullMarked;
