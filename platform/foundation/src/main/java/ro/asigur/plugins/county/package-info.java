/**
 * A module in one county: its schema, its persistence unit, its context, its life from on to off.
 */
@NullMarked
package ro.asigur.plugins.county;

import org.jspecify.annotations.NullMarked;
