/** Bodies, members, protocols and meetings in the database. */
@NullMarked
package ro.asigur.team.store;

import org.jspecify.annotations.NullMarked;
