package ro.asigur.notify.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a failed sending: longer each time, two days in all; then it is given up. */
public final class Pauses {

    private static final List<Duration> AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Pauses() {}

    /** @param attempts made so far, at least 1; empty when it is given up */
    public static Optional<Duration> after(int attempts) {
        return attempts <= AFTER.size() ? Optional.of(AFTER.get(attempts - 1)) : Optional.empty();
    }
}
