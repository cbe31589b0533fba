package ro.asigur.census;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Access is given by days and held as instants. */
final class AccessDays {

    private AccessDays() {}

    /** The last day on which an access that ends at this instant, itself excluded, can be used. */
    static LocalDate last(Instant endsAt, ZoneId zone) {
        return endsAt.minusNanos(1).atZone(zone).toLocalDate();
    }
}
