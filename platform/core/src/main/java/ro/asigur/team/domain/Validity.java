package ro.asigur.team.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day to a day, both counted: of a mandate or a protocol.
 *
 * @param to null: without end
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    private static final int SOON_DAYS = 60;

    public boolean isReversed() {
        return to != null && to.isBefore(from);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** coming, valid, soon (runs out within sixty days), over. */
    public String on(LocalDate day) {
        if (to != null && to.isBefore(day)) {
            return "over";
        }
        if (from.isAfter(day)) {
            return "coming";
        }
        return to != null && !to.isAfter(day.plusDays(SOON_DAYS)) ? "soon" : "valid";
    }
}
