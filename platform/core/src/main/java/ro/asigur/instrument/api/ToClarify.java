package ro.asigur.instrument.api;

import java.util.List;

/**
 * A vulnerability of which something cannot be told yet, raised or not ("de clarificat").
 *
 * @param person {@link Interview.Member#id()}
 * @param vulnerability code
 * @param unknown criteria left unknown; empty when it is not even known whether the vulnerability applies
 * @param questions unanswered questions and unknown derived values that hold the answer back; another member's as
 *     {@code A04@<member id>}
 */
public record ToClarify(String person, String vulnerability, List<String> unknown, List<String> questions) {}
