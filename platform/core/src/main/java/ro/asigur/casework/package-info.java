/**
 * What is done for a household: the plan that answers its diagnosis, line by line, and the household's file, where census,
 * assessment and plan come together. Without the household's agreement (Z06) a plan stays proposed; only information, the
 * team's own confirmation and mandatory notices may start.
 *
 * <p>Facts: {@code casework.PlanProposed}, {@code casework.LineChanged}.
 */
@NullMarked
package ro.asigur.casework;

import org.jspecify.annotations.NullMarked;
