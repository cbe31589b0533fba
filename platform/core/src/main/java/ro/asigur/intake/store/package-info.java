/** Notices in the database. */
@NullMarked
package ro.asigur.intake.store;

import org.jspecify.annotations.NullMarked;
