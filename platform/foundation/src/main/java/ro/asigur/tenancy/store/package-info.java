@NullMarked
package ro.asigur.tenancy.store;

import org.jspecify.annotations.NullMarked;
