package ro.asigur.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param floor what PostgreSQL alone does, in the same unit; null when there is no floor for it
 * @param goal what is to be reached; null when nothing was promised
 */
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double floor,
        @Nullable Goal goal) {

    /** A bound on the value itself or on its ratio to the floor. */
    public record Goal(boolean ofRatio, boolean atLeast, double bound) {

        boolean reached(Figure figure) {
            double measured = ofRatio ? figure.ratio() : figure.value();
            return atLeast ? measured >= bound : measured <= bound;
        }

        @Override
        public String toString() {
            return (atLeast ? "≥ " : "≤ ") + number(bound) + (ofRatio ? " of the floor" : "");
        }
    }

    public static Goal atMost(double bound) {
        return new Goal(false, false, bound);
    }

    public static Goal ofFloorAtLeast(double bound) {
        return new Goal(true, true, bound);
    }

    /** NaN without a floor. */
    public double ratio() {
        return floor == null || floor == 0 ? Double.NaN : value / floor;
    }

    public String reached() {
        return goal == null ? "" : goal.reached(this) ? "yes" : "NO";
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String pattern = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
