/** Files that come in: encodings, CSV, ZIP, JSON Lines, lists of others; each row with its place, each fault with its line. */
@NullMarked
package ro.asigur.exchange.reading;

import org.jspecify.annotations.NullMarked;
