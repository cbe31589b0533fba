package ro.asigur.cases.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when the team looks at a case again: as the guide re-evaluates (instrument.md section 3), every three months at the latest,
 * for a case is followed more closely than a household without one. Ours.
 */
public final class ReviewDay {

    private static final int DAYS_OF_CRITICAL = 7;
    private static final int MONTHS = 3;
    private static final int MONTHS_AT_MOST = 12;

    private ReviewDay() {}

    /** @param priority strongest of the household; null when nothing is raised */
    public static LocalDate after(LocalDate today, @Nullable Integer priority) {
        return priority != null && priority == 1 ? today.plusDays(DAYS_OF_CRITICAL) : today.plusMonths(MONTHS);
    }

    public static boolean canBe(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusMonths(MONTHS_AT_MOST));
    }
}
