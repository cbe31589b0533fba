package ro.asigur.instrument.api;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** How sure a birth date is. Persons without papers may have an estimated age only. */
public enum BirthPrecision {
    EXACT,
    MONTH,
    YEAR,
    ESTIMATED;

    /** The date from which age is counted: year or estimated means 1 July of the year. */
    public LocalDate countedFrom(LocalDate birthDate) {
        return switch (this) {
            case EXACT, MONTH -> birthDate;
            case YEAR, ESTIMATED -> LocalDate.of(birthDate.getYear(), Month.JULY, 1);
        };
    }

    /** As written in JSON: {@code exact month year estimated}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when the code is none of the four */
    public static BirthPrecision of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
