package ro.asigur.settings.api;

/** The county's settings, in the open transaction. */
public interface Settings {

    /** @throws IllegalStateException for a key that nobody declared */
    String text(String key);

    default int number(String key) {
        return Integer.parseInt(text(key));
    }

    default boolean on(String key) {
        return Boolean.parseBoolean(text(key));
    }
}
