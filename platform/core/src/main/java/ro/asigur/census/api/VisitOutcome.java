package ro.asigur.census.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit with an interview leaves in the census.
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
        Instant madeAt) {}
