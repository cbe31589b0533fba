@NullMarked
package ro.asigur.commands.store;

import org.jspecify.annotations.NullMarked;
