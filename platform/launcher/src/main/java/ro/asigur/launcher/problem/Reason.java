package ro.asigur.launcher.problem;

import java.util.List;

/** A detail of a problem that has a text of its own in each language; {@code key} without {@code reason.} in front. */
public record Reason(String key, List<Object> details) {
    public Reason(String key, Object... details) {
        this(key, List.of(details));
    }
}
