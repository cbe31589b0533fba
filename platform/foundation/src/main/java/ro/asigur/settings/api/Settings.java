package ro.asigur.settings.api;

import ro.asigur.settings.api.SettingSource.Declared;

/** The county's settings, in the open transaction. */
public interface Settings {

    /** @throws IllegalStateException for a key that nobody declared */
    String text(String key);

    /** The county's value of a setting that the caller declared itself, without asking who else declares some. */
    String text(Declared declared);

    default int number(Declared declared) {
        return Integer.parseInt(text(declared));
    }

    default int number(String key) {
        return Integer.parseInt(text(key));
    }

    default boolean on(String key) {
        return Boolean.parseBoolean(text(key));
    }
}
