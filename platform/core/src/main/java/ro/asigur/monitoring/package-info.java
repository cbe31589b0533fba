/**
 * What many interviews tell together. Here its beginning: each county hands the country's place a few rounded counts; no
 * beneficiary leaves the county, not even a small number of them.
 */
@NullMarked
package ro.asigur.monitoring;

import org.jspecify.annotations.NullMarked;
