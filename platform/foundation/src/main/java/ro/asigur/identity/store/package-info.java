@NullMarked
package ro.asigur.identity.store;

import org.jspecify.annotations.NullMarked;
