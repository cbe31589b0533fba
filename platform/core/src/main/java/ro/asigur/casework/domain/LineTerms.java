package ro.asigur.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By whom, by when, how often and towards whom a service is given: what the team may edit.
 *
 * @param role profession that leads it: AS, AMC, MSN, CS, MS
 * @param due null: at request, in season
 * @param repeatEvery ISO 8601 period; null: once
 * @param destinations R01 … R13
 * @param responsible account of who answers for it; null: nobody yet
 */
public record LineTerms(
        String role,
        @Nullable LocalDate due,
        @Nullable String repeatEvery,
        List<String> destinations,
        @Nullable UUID responsible,
        @Nullable String responsibleName) {

    public LineTerms {
        destinations = List.copyOf(destinations);
    }

    public LineTerms by(UUID account, String name) {
        return new LineTerms(role, due, repeatEvery, destinations, account, name);
    }

    public LineTerms until(@Nullable LocalDate day) {
        return new LineTerms(role, day, repeatEvery, destinations, responsible, responsibleName);
    }
}
