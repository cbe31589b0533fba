package ro.asigur.spi;

/**
 * A value that the county administrator may change; changes are audited and count from the next reading on.
 *
 * @param key {@code <module id>.<name>}
 */
public record Setting(String key, String defaultValue, Kind kind, Words text) {

    /** What the administrator's screen takes and shows. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN
    }
}
