/**
 * The county's land: its communes and towns (UATs), their villages and borders as INS and ANCPI publish them, and its
 * communities, which the county itself draws. County-wide data; no beneficiary is named here. Publishes no facts.
 */
@NullMarked
package ro.asigur.territory;

import org.jspecify.annotations.NullMarked;
