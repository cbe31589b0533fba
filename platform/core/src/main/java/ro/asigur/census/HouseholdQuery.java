package ro.asigur.census;

import org.jspecify.annotations.Nullable;

/**
 * What a list of households is asked for; null: not restricted.
 *
 * @param due only those whose re-evaluation is due
 * @param q a member's name (words by their beginnings) or the household's number
 * @param sort number, priority, lastVisit or name
 * @param after cursor of the page before
 * @param limit 1 to 200 rows
 * @param atRisk only those with a child at risk of being separated from the family
 */
public record HouseholdQuery(
        @Nullable Integer uat,
        @Nullable Integer village,
        @Nullable String status,
        @Nullable Integer priority,
        boolean due,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String after,
        int limit,
        boolean atRisk) {

    public HouseholdQuery(
            @Nullable Integer uat,
            @Nullable Integer village,
            @Nullable String status,
            @Nullable Integer priority,
            boolean due,
            @Nullable String q,
            @Nullable String sort,
            @Nullable String after,
            int limit) {
        this(uat, village, status, priority, due, q, sort, after, limit, false);
    }
}
