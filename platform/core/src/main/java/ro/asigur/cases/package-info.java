/**
 * A case: a household (or one person of it) whose needs a team follows to their end. Opened by hand, or proposed where a plan was
 * agreed without one; one is open of a household at a time. It goes from {@code deschis} through {@code activ} and {@code
 * monitorizare} to {@code inchis} with its reason, and may be reopened; each step is kept. A supervisor of the UJSS comments,
 * asks, and validates the plan as it stands; she changes nothing.
 *
 * <p>Facts: {@code cases.CaseOpened}, {@code cases.CaseChanged}, {@code cases.CaseClosed}, {@code cases.CommentWritten}, {@code
 * cases.CommentSettled}, {@code cases.PlanValidated}.
 */
@NullMarked
package ro.asigur.cases;

import org.jspecify.annotations.NullMarked;
