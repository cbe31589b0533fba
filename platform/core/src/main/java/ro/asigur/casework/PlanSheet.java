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
        List<Line> lines) {

    /**
     * @param service code of the catalogue; {@code textRo}, {@code textEn}, {@code timingRo}, {@code timingEn} its words
     * @param due null: at request, in season
     * @param repeatEvery ISO 8601 period, null: once
     * @param reason why it was cancelled or refused
     * @param persons empty: the household
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
            List<Line> folded) {}
}
