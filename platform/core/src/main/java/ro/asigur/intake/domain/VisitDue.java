package ro.asigur.intake.domain;

import java.time.LocalDate;

/** By when a notice asks for a visit: an urgent one the same day, as a critical finding does; another within a week. Ours. */
public final class VisitDue {

    private static final int DAYS = 7;

    private VisitDue() {}

    public static LocalDate of(boolean urgent, LocalDate received) {
        return urgent ? received : received.plusDays(DAYS);
    }
}
