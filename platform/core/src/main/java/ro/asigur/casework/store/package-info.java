/**
 * Plans, what was given under them, alarms and the day's duties in the county's tables.
 */
@NullMarked
package ro.asigur.casework.store;

import org.jspecify.annotations.NullMarked;
