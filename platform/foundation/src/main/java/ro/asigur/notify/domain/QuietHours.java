package ro.asigur.notify.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours in which a person is left alone, of the county's clock; over midnight when {@code from} is after {@code until}, none when
 * they are equal.
 *
 * @param urgentToo the person wants urgent messages at any hour
 */
public record QuietHours(LocalTime from, LocalTime until, boolean urgentToo) {

    /** Of who has chosen nothing: nights, and urgent messages wait too. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), false);

    /** The first instant from {@code at} on at which a message may go. */
    public Instant next(Instant at, ZoneId zone, boolean urgent) {
        ZonedDateTime there = at.atZone(zone);
        if (urgent && urgentToo || !quiet(there.toLocalTime())) {
            return at;
        }
        ZonedDateTime end = there.with(until);
        return (end.isAfter(there) ? end : there.plusDays(1).with(until)).toInstant();
    }

    private boolean quiet(LocalTime time) {
        if (from.equals(until)) {
            return false;
        }
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }
}
