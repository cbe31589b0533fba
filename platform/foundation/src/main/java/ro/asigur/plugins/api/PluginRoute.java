package ro.asigur.plugins.api;

import org.jspecify.annotations.Nullable;

/**
 * A route of a module, for the access matrix.
 *
 * @param httpMethod {@code GET}, {@code POST} …
 * @param path template below {@code /api}, e.g. {@code /plugins/example/notes/{id}}
 * @param permission code of the permission asked, for {@link Access#PERSON}
 */
public record PluginRoute(
        String plugin,
        String httpMethod,
        String path,
        Access access,
        @Nullable String permission) {

    /** Who may call. {@link #NOBODY}: the method says nothing, so it is answered 404. */
    public enum Access {
        PERSON,
        PUBLIC,
        MACHINE,
        NOBODY
    }
}
