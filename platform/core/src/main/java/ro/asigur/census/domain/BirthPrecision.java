package ro.asigur.census.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a birth date is. */
public enum BirthPrecision {
    EXACT,
    MONTH,
    YEAR,
    ESTIMATED;

    public static Optional<BirthPrecision> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether both dates say the same, as far as this precision goes. */
    public boolean agrees(LocalDate told, LocalDate other) {
        return switch (this) {
            case EXACT -> told.equals(other);
            case MONTH -> told.getYear() == other.getYear() && told.getMonth() == other.getMonth();
            case YEAR -> told.getYear() == other.getYear();
            case ESTIMATED -> true;
        };
    }

    /** The day ages are counted from: 1 July when only the year is known. */
    public LocalDate counted(LocalDate told) {
        return this == YEAR || this == ESTIMATED ? LocalDate.of(told.getYear(), 7, 1) : told;
    }
}
