package ro.asigur.referrals.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * By when a provider should have answered: the first action of the priority (instrument.md section 3) - 24 hours at P1, then 7, 30
 * and 60 days.
 */
public final class AnswerTerm {

    private static final int[] DAYS = {1, 7, 30, 60};

    private AnswerTerm() {}

    /** @param priority 1 to 4 */
    public static Instant of(int priority, Instant sent) {
        return sent.plus(Duration.ofDays(DAYS[priority - 1]));
    }
}
