/** Declare a kind of notice, tell people, write to somebody outside. */
@NullMarked
package ro.asigur.notify.api;

import org.jspecify.annotations.NullMarked;
