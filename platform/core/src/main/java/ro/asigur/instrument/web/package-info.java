/**
 * The instrument over HTTP, with the methodologist's try-out.
 */
@NullMarked
package ro.asigur.instrument.web;

import org.jspecify.annotations.NullMarked;
