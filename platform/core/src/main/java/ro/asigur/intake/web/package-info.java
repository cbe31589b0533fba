/** The public form, the list of notices, their commands. */
@NullMarked
package ro.asigur.intake.web;

import org.jspecify.annotations.NullMarked;
