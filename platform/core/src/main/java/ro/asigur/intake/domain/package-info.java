/** The sheet, a notice's life, and why they are refused. */
@NullMarked
package ro.asigur.intake.domain;

import org.jspecify.annotations.NullMarked;
