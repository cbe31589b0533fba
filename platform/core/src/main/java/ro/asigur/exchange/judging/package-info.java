/** What comes in goes through the rules of the census, the check of answers and the diagnosis, household by household. */
@NullMarked
package ro.asigur.exchange.judging;

import org.jspecify.annotations.NullMarked;
