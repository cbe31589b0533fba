/**
 * Assessments, answers, diagnoses, conflicts in the county's tables.
 */
@NullMarked
package ro.asigur.assessment.store;

import org.jspecify.annotations.NullMarked;
