package ro.asigur.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.HouseholdRow;

/**
 * A service of a plan that has a day.
 *
 * @param line {@code plan}, {@code textRo}, {@code textEn} its plan and words
 * @param persons for how many; 0: the household
 * @param responsible account of who answers for it; null: nobody yet
 */
public record Duty(
        UUID line,
        UUID plan,
        HouseholdRow household,
        String textRo,
        String textEn,
        String category,
        String role,
        int priority,
        LocalDate due,
        String state,
        int persons,
        @Nullable UUID responsible,
        @Nullable String responsibleName) {}
