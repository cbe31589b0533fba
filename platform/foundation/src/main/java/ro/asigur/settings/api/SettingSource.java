package ro.asigur.settings.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A context names its settings by one bean of this type. */
public interface SettingSource {

    List<Declared> settings();

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** Digits, blanks, dots, dashes and slashes, with a plus in front if need be; may be empty. */
        PHONE,
        /** Kept encrypted with the county's key, never shown again and never in the trail. */
        SECRET
    }

    /**
     * @param key {@code <context>.<kebab>}
     * @param least of a number, or null; {@code most} of a number, or characters of a text
     */
    record Declared(
            String key,
            Kind kind,
            String defaultValue,
            String textRo,
            String textEn,
            @Nullable Integer least,
            @Nullable Integer most) {

        public Declared(String key, Kind kind, String defaultValue, String textRo, String textEn) {
            this(key, kind, defaultValue, textRo, textEn, null, null);
        }
    }
}
