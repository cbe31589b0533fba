/** Refusals and bugs as RFC 9457 problem details. */
@NullMarked
package ro.asigur.server.problems;

import org.jspecify.annotations.NullMarked;
