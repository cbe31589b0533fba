/**
 * What others may touch of assessment: what was found, and the port through which a plan is proposed for it.
 */
@NullMarked
package ro.asigur.assessment.api;

import org.jspecify.annotations.NullMarked;
