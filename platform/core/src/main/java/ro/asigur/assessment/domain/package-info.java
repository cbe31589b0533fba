/**
 * The draft of an interview, free of the database.
 */
@NullMarked
package ro.asigur.assessment.domain;

import org.jspecify.annotations.NullMarked;
