package ro.asigur.plugins;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** Calls counted a minute at a time; forgotten with the minute, so that it never grows. */
final class RateLimit {

    private static final long MINUTE_SECONDS = 60;

    private volatile Minute minute = new Minute(Long.MIN_VALUE, new ConcurrentHashMap<>());

    private record Minute(long number, ConcurrentHashMap<Object, Integer> calls) {}

    /** Counts a call; false when it is one more than {@code perMinute} of this key in the running minute. */
    boolean allows(Object key, int perMinute, Instant now) {
        return current(now.getEpochSecond() / MINUTE_SECONDS).calls.merge(key, 1, Integer::sum) <= perMinute;
    }

    private Minute current(long number) {
        Minute open = minute;
        if (open.number == number) {
            return open;
        }
        synchronized (this) {
            if (minute.number != number) {
                minute = new Minute(number, new ConcurrentHashMap<>());
            }
            return minute;
        }
    }
}
