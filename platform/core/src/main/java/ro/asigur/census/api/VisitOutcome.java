package ro.asigur.census.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit leaves in the census.
 *
 * @param visit the visit's id: that of the assessment
 * @param outcome option of Z02
 * @param status the household's status after it
 * @param priority strongest of its members, null when nothing is raised
 * @param reevaluateOn when to come again; null leaves what was agreed
 * @param returnOn an agreed return, e.g. when the agreement was postponed
 * @param madeAt by the device's clock
 */
public record VisitOutcome(
        UUID visit,
        LocalDate visitDate,
        String outcome,
        String status,
        @Nullable Integer priority,
        @Nullable LocalDate reevaluateOn,
        @Nullable LocalDate returnOn,
        Instant madeAt) {

    /** Option of Z02 for a visit with an interview. */
    public static final String INTERVIEWED = "realizata";

    private static final Map<String, String> STATUS_AFTER = Map.of(
            INTERVIEWED,
            "visited",
            "absent",
            "absent",
            "refuz",
            "refused",
            "nelocuita",
            "empty",
            "adresa_gresita",
            "wrong-address");

    /** The household's status after a visit with this outcome; empty for an option that does not exist. */
    public static Optional<String> statusAfter(String outcome) {
        return Optional.ofNullable(STATUS_AFTER.get(outcome));
    }
}
