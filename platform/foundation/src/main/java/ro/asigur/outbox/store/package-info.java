@NullMarked
package ro.asigur.outbox.store;

import org.jspecify.annotations.NullMarked;
