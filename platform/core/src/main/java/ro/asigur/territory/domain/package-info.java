/**
 * The community: a part of a commune or the whole of it, with the team that works there.
 */
@NullMarked
package ro.asigur.territory.domain;

import org.jspecify.annotations.NullMarked;
