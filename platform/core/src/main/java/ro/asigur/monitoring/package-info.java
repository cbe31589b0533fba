/**
 * What many interviews tell together. It listens to facts ({@link CountsFacts}) and asks the owners' replay what a household
 * counts for; counting everything anew gives the same sums. Each county hands the country's place a few rounded counts; no
 * beneficiary leaves the county, not even a small number of them.
 */
@NullMarked
package ro.asigur.monitoring;

import org.jspecify.annotations.NullMarked;
