package ro.asigur.census;

/**
 * How far the census has come in a village.
 *
 * @param households all of them
 * @param planned households not yet visited; the next ones by the outcome of their last visit
 * @param returns agreed returns that have come due
 * @param people who live there or are away for a time; {@code children} of them are under 18
 * @param withoutCnp people without a CNP on file
 * @param unknownBefore "invisible" ones: known to no service before the first visit
 */
public record VillageTally(
        int uat,
        int village,
        String name,
        int households,
        int planned,
        int visited,
        int refused,
        int absent,
        int empty,
        int wrongAddress,
        int returns,
        int people,
        int children,
        int withoutCnp,
        int unknownBefore) {}
