/**
 * What a context implements to take commands.
 */
@NullMarked
package ro.asigur.commands.api;

import org.jspecify.annotations.NullMarked;
