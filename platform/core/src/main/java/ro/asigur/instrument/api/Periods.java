package ro.asigur.instrument.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** ISO 8601 periods of the instrument: {@code P3M}, {@code P14D}, {@code PT24H}. */
public final class Periods {

    private Periods() {}

    /** @throws java.time.format.DateTimeParseException when it is none */
    public static TemporalAmount parse(String period) {
        return period.startsWith("PT") ? Duration.parse(period) : Period.parse(period);
    }

    /** The last day of the period that begins on a day; hours count as started days. */
    public static LocalDate after(LocalDate day, String period) {
        if (parse(period) instanceof Duration hours) {
            return day.plusDays((hours.toHours() + 23) / 24);
        }
        return day.plus(Period.parse(period));
    }
}
