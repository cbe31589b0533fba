/** The bulk's SQL: whole sets of rows, in the open transaction, under row security. */
@NullMarked
package ro.asigur.exchange.store;

import org.jspecify.annotations.NullMarked;
