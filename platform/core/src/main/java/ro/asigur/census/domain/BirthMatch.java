package ro.asigur.census.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How two birth dates agree, each as far as it is known. */
public enum BirthMatch {
    SAME,
    /** Day and month the other way round. */
    SWAPPED,
    /** A month apart at most, or the same day of the year before or after. */
    NEAR,
    /** As far as the less exact one goes: the same month, the same year, an estimated age within three years. */
    AGREES,
    UNKNOWN,
    OTHER;

    /** Days between two dates that may be the same one, misheard. */
    public static final int NEAR_DAYS = 31;

    private static final int ESTIMATED_YEARS = 3;

    public static BirthMatch of(
            @Nullable LocalDate one, String onePrecision, @Nullable LocalDate two, String twoPrecision) {
        if (one == null || two == null) {
            return UNKNOWN;
        }
        BirthPrecision looser = looser(onePrecision, twoPrecision);
        if (looser == BirthPrecision.EXACT) {
            return exact(one, two);
        }
        boolean agrees = looser == BirthPrecision.ESTIMATED
                ? Math.abs(one.getYear() - two.getYear()) <= ESTIMATED_YEARS
                : looser.agrees(one, two);
        return agrees ? AGREES : OTHER;
    }

    private static BirthMatch exact(LocalDate one, LocalDate two) {
        if (one.equals(two)) {
            return SAME;
        }
        boolean swapped = one.getYear() == two.getYear()
                && one.getMonthValue() == two.getDayOfMonth()
                && one.getDayOfMonth() == two.getMonthValue();
        if (swapped) {
            return SWAPPED;
        }
        boolean otherYear = Math.abs(one.getYear() - two.getYear()) == 1
                && one.getMonth() == two.getMonth()
                && one.getDayOfMonth() == two.getDayOfMonth();
        return otherYear || Math.abs(ChronoUnit.DAYS.between(one, two)) <= NEAR_DAYS ? NEAR : OTHER;
    }

    private static BirthPrecision looser(String one, String two) {
        BirthPrecision first = BirthPrecision.of(one).orElse(BirthPrecision.EXACT);
        BirthPrecision second = BirthPrecision.of(two).orElse(BirthPrecision.EXACT);
        return first.compareTo(second) >= 0 ? first : second;
    }
}
