/** What the launcher asks of a running server: sample census, first administrators. */
@NullMarked
package ro.asigur.server.operator;

import org.jspecify.annotations.NullMarked;
