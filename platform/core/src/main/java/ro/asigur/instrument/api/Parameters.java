package ro.asigur.instrument.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Income and age limits valid on one day, by code (county or national configuration, not part of the instrument's text). */
public record Parameters(Map<String, Double> values) {

    public Parameters {
        values = Map.copyOf(values);
    }

    /**
     * One value with its validity.
     *
     * @param unit e.g. {@code RON/month}
     * @param validFrom first day
     * @param validTo last day, null when open
     */
    public record Dated(
            String code,
            double value,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {

        boolean validOn(LocalDate day) {
            LocalDate last = validTo;
            return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
        }
    }

    /**
     * The values for a visit: for each code the latest that is valid that day; where none is, its earliest value, so that a
     * visit entered from an old paper form can be diagnosed.
     */
    public static Parameters on(LocalDate day, List<Dated> all) {
        Map<String, Double> values = new LinkedHashMap<>();
        inForce(day, all).forEach((code, dated) -> values.put(code, dated.value()));
        return new Parameters(values);
    }

    /** By code, what {@link #on} takes its values from. */
    public static Map<String, Dated> inForce(LocalDate day, List<Dated> all) {
        Map<String, Dated> chosen = new LinkedHashMap<>();
        for (Dated dated : all) {
            chosen.merge(dated.code(), dated, (one, other) -> better(one, other, day));
        }
        return chosen;
    }

    private static Dated better(Dated one, Dated other, LocalDate day) {
        if (one.validOn(day) != other.validOn(day)) {
            return one.validOn(day) ? one : other;
        }
        boolean otherIsLater = other.validFrom().isAfter(one.validFrom());
        return one.validOn(day) == otherIsLater ? other : one;
    }
}
