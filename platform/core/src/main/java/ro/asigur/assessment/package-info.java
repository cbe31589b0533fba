/**
 * Interviews and their diagnosis over time. An interview is a series of answer commands closed by a submit; the current
 * answers are one document per subject. Two people who answer the same question from the same base are both kept, and until
 * somebody chooses the diagnosis reads the value of higher concern. A submitted assessment is never changed: a re-evaluation
 * is a new one.
 *
 * <p>Each vulnerability of each person has one line of life across assessments ({@code Need}): suspected, confirmed or refuted by
 * the team, resolved, returned; a new diagnosis goes on from it.
 *
 * <p>Facts: {@code assessment.AssessmentBegun}, {@code assessment.Answered}, {@code assessment.HouseholdAssessed}, {@code assessment.NeedJudged},
 * {@code assessment.NeedAdded}.
 */
@NullMarked
package ro.asigur.assessment;

import org.jspecify.annotations.NullMarked;
