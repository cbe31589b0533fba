/**
 * Standing bodies: the community's intersectoral team (ECI), the unit that supervises (UJSS) and the community consultative
 * structure (SCC), one of a kind per commune or for the county. Members by institution and function with their mandates, protocols
 * of collaboration with their validity, meetings with who was present, what was decided and the minutes. What the county's own
 * bodies write is seen by who works in the whole county.
 *
 * <p>Fact: {@code team.BodyChanged}.
 */
@NullMarked
package ro.asigur.team;

import org.jspecify.annotations.NullMarked;
