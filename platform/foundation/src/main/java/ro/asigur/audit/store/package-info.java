@NullMarked
package ro.asigur.audit.store;

import org.jspecify.annotations.NullMarked;
