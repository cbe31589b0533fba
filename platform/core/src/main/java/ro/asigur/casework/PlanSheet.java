package ro.asigur.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household's plan.
 *
 * @param state propus, activ, inchis
 * @param agreement da, nu, amanat, nespus (Z06)
 * @param horizon at least twelve months from the visit (Law 156/2023)
 * @param beginBy by this day its services should have begun
 * @param unmet needs for which nothing has begun
 * @param signed what the family said of this very plan, the latest; null: what it said in the interview stands
 * @param lines most urgent first
 */
public record PlanSheet(
        UUID id,
        UUID householdId,
        UUID assessmentId,
        String state,
        String agreement,
        Instant createdAt,
        LocalDate horizon,
        @Nullable LocalDate beginBy,
        int unmet,
        @Nullable AgreementSheet signed,
        List<Line> lines) {

    /**
     * @param service code of the catalogue; {@code textRo}, {@code textEn}, {@code timingRo}, {@code timingEn} its words
     * @param due null: at request, in season
     * @param repeatEvery ISO 8601 period, null: once
     * @param reason why it was cancelled or refused
     * @param persons empty: the household
     * @param responsible account of who answers for it; null: nobody yet
     * @param addedBecause why the team added it; null: the diagnosis asks for it
     * @param groundlessSince the needs it answers were refuted or resolved that day; null: they stand
     * @param given how often its service was given; {@code lastGiven} when last, {@code lastOccasion} by which it can be taken back
     * @param folded lines that stand behind this one, their own {@code folded} empty
     */
    public record Line(
            UUID id,
            String service,
            String textRo,
            String textEn,
            String category,
            String role,
            List<String> fallbackRoles,
            List<String> destinations,
            int priority,
            @Nullable LocalDate due,
            String timingRo,
            String timingEn,
            @Nullable String repeatEvery,
            String state,
            @Nullable String reason,
            List<UUID> persons,
            List<String> vulnerabilities,
            int version,
            @Nullable UUID responsible,
            @Nullable String responsibleName,
            @Nullable String addedBecause,
            @Nullable LocalDate groundlessSince,
            int given,
            @Nullable LocalDate lastGiven,
            @Nullable UUID lastOccasion,
            List<Line> folded) {}

    /**
     * @param agreement da, nu, amanat
     * @param way drawn, paper, spoken
     * @param signature path data of SVG in a box of 600 by 200; null unless drawn
     */
    public record AgreementSheet(
            UUID id,
            String agreement,
            String signer,
            LocalDate on,
            String way,
            @Nullable String signature,
            String recordedBy,
            Instant recordedAt) {}
}
