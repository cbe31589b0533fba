/** Kinds of bodies, mandates, quorum, and why something is refused. */
@NullMarked
package ro.asigur.team.domain;

import org.jspecify.annotations.NullMarked;
