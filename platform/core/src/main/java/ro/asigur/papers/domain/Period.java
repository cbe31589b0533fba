package ro.asigur.papers.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.asigur.kernel.Refusal;

/** Days that a report is about. */
public record Period(LocalDate from, LocalDate until) {

    private static final Pattern MONTH = Pattern.compile("(20[0-9]{2})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(20[0-9]{2})-([1-4])");
    private static final int MONTHS_OF_QUARTER = 3;

    /**
     * @param text as {@code 2026-11}
     * @throws Refusal when it is no month, or has not begun
     */
    public static Period month(String text, LocalDate today) {
        Matcher parts = parts(MONTH, text, "/month");
        YearMonth month = YearMonth.of(number(parts, 1), number(parts, 2));
        return begun(new Period(month.atDay(1), month.atEndOfMonth()), today, "/month");
    }

    /**
     * @param text as {@code 2026-4}
     * @throws Refusal when it is no quarter, or has not begun
     */
    public static Period quarter(String text, LocalDate today) {
        Matcher parts = parts(QUARTER, text, "/quarter");
        int last = number(parts, 2) * MONTHS_OF_QUARTER;
        YearMonth end = YearMonth.of(number(parts, 1), last);
        return begun(
                new Period(end.minusMonths(MONTHS_OF_QUARTER - 1L).atDay(1), end.atEndOfMonth()), today, "/quarter");
    }

    /** 1 to 4. */
    public int quarter() {
        return (from.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
    }

    public boolean hasEnded(LocalDate today) {
        return until.isBefore(today);
    }

    private static Matcher parts(Pattern pattern, String text, String pointer) {
        Matcher parts = pattern.matcher(text);
        if (!parts.matches()) {
            throw Refusal.at(pointer, PapersProblem.PERIOD_WRONG);
        }
        return parts;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Period begun(Period period, LocalDate today, String pointer) {
        if (period.from().isAfter(today)) {
            throw Refusal.at(pointer, PapersProblem.PERIOD_IN_FUTURE);
        }
        return period;
    }
}
