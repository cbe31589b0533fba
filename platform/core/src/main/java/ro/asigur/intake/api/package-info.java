/** What others may touch of the notices: the observation sheets as they came. */
@NullMarked
package ro.asigur.intake.api;

import org.jspecify.annotations.NullMarked;
