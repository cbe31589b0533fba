/** Programmes, enrolments and access in the database. */
@NullMarked
package ro.asigur.programmes.store;

import org.jspecify.annotations.NullMarked;
