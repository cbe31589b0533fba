/** Programmes, enrolments, access to services. */
@NullMarked
package ro.asigur.programmes.web;

import org.jspecify.annotations.NullMarked;
