package ro.asigur.programmes.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ask for a service, as it stands.
 *
 * @param line of the plan that it answers; null: by itself
 * @param eligibility as it was when it was asked or decided last
 * @param place in the county's line for the service, from 1; null when it is in none
 */
public record Ask(
        UUID id,
        UUID service,
        UUID person,
        int uat,
        UUID household,
        @Nullable UUID line,
        int priority,
        String reason,
        @Nullable String proofSeen,
        AccessState state,
        Instant askedAt,
        String askedBy,
        List<Eligibility.Check> eligibility,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Contract contract,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        int version,
        @Nullable Integer place) {

    /** What both sides signed. */
    public record Contract(String number, LocalDate from, LocalDate to, String objectives) {}
}
