package ro.asigur.census.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/**
 * A person given to a colleague's care: whose account, why, and which days, both included.
 *
 * @param reason one of {@link #REASONS}
 * @param words what it is about, in the giver's words; needed when the reason is {@code other}
 */
public record Entrusting(
        UUID account, String reason, @Nullable String words, LocalDate from, LocalDate until) {

    public static final Set<String> REASONS = Set.of("consult", "referral", "centre", "transfer", "other");

    private static final int MOST_MONTHS = 12;

    /** @throws Refusal {@code census.entrusting-invalid} with every fault */
    public void check(LocalDate today) {
        List<Refusal.Field> wrong = new ArrayList<>();
        if (!REASONS.contains(reason)) {
            wrong.add(new Refusal.Field("/reason", CensusProblem.OPTION_UNKNOWN, Map.of("value", reason)));
        }
        if (words == null ? reason.equals("other") : words.isBlank()) {
            wrong.add(new Refusal.Field("/words", CensusProblem.WORDS_MISSING, Map.of()));
        } else if (words != null && words.length() > Remark.LONGEST) {
            wrong.add(new Refusal.Field("/words", CensusProblem.WORDS_TOO_LONG, Map.of("most", Remark.LONGEST)));
        }
        if (until.isBefore(from) || until.isBefore(today)) {
            wrong.add(new Refusal.Field("/until", CensusProblem.ENTRUSTING_OVER, Map.of()));
        } else if (until.isAfter(from.plusMonths(MOST_MONTHS))) {
            wrong.add(new Refusal.Field("/until", CensusProblem.ENTRUSTING_TOO_LONG, Map.of("months", MOST_MONTHS)));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(CensusProblem.ENTRUSTING_INVALID, wrong);
        }
    }
}
