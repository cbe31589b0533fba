package ro.asigur.instrument.api;

import org.jspecify.annotations.Nullable;

/** The household's agreement to receive services (Z06). */
public enum Agreement {
    GIVEN,
    REFUSED,
    POSTPONED,
    NOT_ASKED;

    /** From the option of Z06; anything else, null too, is {@link #NOT_ASKED}. */
    public static Agreement of(@Nullable Object answer) {
        if ("da".equals(answer)) {
            return GIVEN;
        }
        if ("nu".equals(answer)) {
            return REFUSED;
        }
        return "amanat".equals(answer) ? POSTPONED : NOT_ASKED;
    }
}
