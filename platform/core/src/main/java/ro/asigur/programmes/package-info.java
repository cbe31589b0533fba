/**
 * Programmes of the county with their target groups and targets; who is enrolled, with what proof; and access to services of the
 * directory: asked, decided, waiting, contracted, ended. No service takes more people than it has places.
 *
 * <p>Facts: {@code programmes.Changed}, {@code Enrolled}, {@code Left}, {@code AccessAsked}, {@code AccessDecided},
 * {@code AccessContracted}, {@code AccessEnded}.
 */
@NullMarked
package ro.asigur.programmes;

import org.jspecify.annotations.NullMarked;
