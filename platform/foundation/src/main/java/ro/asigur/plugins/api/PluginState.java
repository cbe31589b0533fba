package ro.asigur.plugins.api;

import org.jspecify.annotations.Nullable;
import ro.asigur.spi.Words;

/**
 * A plugin as a county's administrator sees it.
 *
 * @param id the plugin's id, or the file's name when the jar does not tell one
 * @param enabled whether the county wants it on
 * @param state what it is
 * @param problem what is wrong with it, in English as the machine says it; null when nothing is
 */
public record PluginState(
        String id,
        String version,
        Words name,
        boolean enabled,
        State state,
        @Nullable String problem) {

    /** {@link #BROKEN}: wanted or found, but it does not run; the problem says why. */
    public enum State {
        ON,
        OFF,
        BROKEN
    }
}
