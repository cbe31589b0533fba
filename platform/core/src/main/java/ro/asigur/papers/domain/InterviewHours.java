package ro.asigur.papers.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long an interview took, as far as its clock can tell: one that was left open overnight tells nothing. */
public final class InterviewHours {

    private static final Duration LONGEST = Duration.ofHours(4);

    private InterviewHours() {}

    /** Empty when the time between beginning and end is no working time. */
    public static Optional<Duration> of(Instant begun, Instant submitted) {
        Duration took = Duration.between(begun, submitted);
        return took.isNegative() || took.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(took);
    }

    /** As {@code 3 h 05 min}. */
    public static String text(Duration time) {
        long minutes = Math.round(time.getSeconds() / 60.0);
        return minutes / 60 + " h " + (minutes % 60 < 10 ? "0" : "") + minutes % 60 + " min";
    }
}
