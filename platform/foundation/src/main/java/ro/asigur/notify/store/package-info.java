@NullMarked
package ro.asigur.notify.store;

import org.jspecify.annotations.NullMarked;
