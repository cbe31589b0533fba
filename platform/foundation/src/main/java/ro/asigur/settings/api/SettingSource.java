package ro.asigur.settings.api;

import java.util.List;

/** A context names its settings by one bean of this type. */
public interface SettingSource {

    List<Declared> settings();

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN
    }

    /** @param key {@code <context>.<kebab>} */
    record Declared(String key, Kind kind, String defaultValue, String textRo, String textEn) {}
}
