package ro.asigur.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.store.Alarms;
import ro.asigur.census.api.HouseholdRow;

/**
 * An alarm with its household and the notices that were given.
 *
 * @param noticeDue the law asks for a notice to DGASPC
 * @param outcome what was done, once it is closed
 * @param notices the latest first
 */
public record AlarmSheet(
        UUID id,
        HouseholdRow household,
        List<String> vulnerabilities,
        boolean noticeDue,
        Instant raisedAt,
        String raisedBy,
        @Nullable Instant takenAt,
        @Nullable String takenBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String outcome,
        List<Alarms.Notice> notices) {}
