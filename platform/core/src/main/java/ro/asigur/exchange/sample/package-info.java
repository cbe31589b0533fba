/**
 * A made-up census that looks like a real one: communes, villages, families, their papers and their answers to the guide, all
 * drawn from a seed. Pure: no database, no clock. The same places, household count, seed and last day give the same
 * households with the same ids. Nobody in it exists: the CNPs are formally valid, but carry county digits that no county
 * has ever had.
 */
@NullMarked
package ro.asigur.exchange.sample;

import org.jspecify.annotations.NullMarked;
