package ro.asigur.kernel;

/**
 * One way in which a request can be refused. Each context lists its own in one enum; a constant's code is never
 * reused for another meaning. The texts live in the context's {@code messages_ro/en} under {@code problem.<code>.title}
 * and {@code problem.<code>.detail}; the page of the type tells the user what to do.
 */
public interface Problem {

    /** Stable, e.g. {@code census.birth-date-in-future}: the last part of the RFC 9457 type URI. */
    String code();

    /** HTTP status that a refusal of this type is answered with. */
    int status();
}
