/** The exchange format {@code asigur-exchange} 1: its kinds and columns, its schemas, its writers and readers. */
@NullMarked
package ro.asigur.exchange.format;

import org.jspecify.annotations.NullMarked;
