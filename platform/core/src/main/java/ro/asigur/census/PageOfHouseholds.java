package ro.asigur.census;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.HouseholdRow;

/** @param next cursor of the following page, null on the last; {@code total} counts all that match */
public record PageOfHouseholds(
        List<HouseholdRow> items, @Nullable String next, int total) {}
