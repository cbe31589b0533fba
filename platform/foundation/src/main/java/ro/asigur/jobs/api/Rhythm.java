package ro.asigur.jobs.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a job comes round: a Quartz cron expression in the county's time zone, or a distance from one time to the next.
 */
public record Rhythm(@Nullable String cron, @Nullable Duration distance) {

    public Rhythm {
        if ((cron == null) == (distance == null)) {
            throw new IllegalArgumentException("either a cron expression or a distance");
        }
        if (distance != null && distance.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a distance is at least one second: " + distance);
        }
    }

    /** @param expression second minute hour day month weekday */
    public static Rhythm cron(String expression) {
        return new Rhythm(expression, null);
    }

    public static Rhythm every(Duration distance) {
        return new Rhythm(null, distance);
    }
}
