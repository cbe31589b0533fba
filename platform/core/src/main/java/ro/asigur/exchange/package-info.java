/**
 * What comes in and goes out in bulk. For now the made-up census ({@link ro.asigur.exchange.sample}): its interviews pass the
 * rules of the census, the check of answers, the diagnosis and the minimum package as an interview on the tablet does; only
 * their rows are written together, many households in a transaction.
 */
@NullMarked
package ro.asigur.exchange;

import org.jspecify.annotations.NullMarked;
