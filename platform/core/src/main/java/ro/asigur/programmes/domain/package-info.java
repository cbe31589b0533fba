/** Programmes, eligibility and the steps of access, free of the database. */
@NullMarked
package ro.asigur.programmes.domain;

import org.jspecify.annotations.NullMarked;
