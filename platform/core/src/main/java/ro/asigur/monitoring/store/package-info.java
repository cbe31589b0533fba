@NullMarked
package ro.asigur.monitoring.store;

import org.jspecify.annotations.NullMarked;
