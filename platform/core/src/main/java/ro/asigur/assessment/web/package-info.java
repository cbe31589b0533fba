/**
 * Assessments over HTTP and by commands.
 */
@NullMarked
package ro.asigur.assessment.web;

import org.jspecify.annotations.NullMarked;
