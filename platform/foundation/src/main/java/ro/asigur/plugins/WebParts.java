package ro.asigur.plugins;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ro.asigur.plugins.api.PluginAsset;
import ro.asigur.plugins.api.PluginDescriptor;
import ro.asigur.plugins.county.RunningModule;
import ro.asigur.tenancy.api.JsonMaker;

/** What lies in a module's jar for the browser. Read from the jar each time: a jar that changed is another version. */
final class WebParts {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "woff2", "font/woff2");

    private WebParts() {}

    /** Empty for a module without a web part. */
    static Optional<PluginDescriptor> descriptor(RunningModule module) {
        return json(module, "web/plugin.json").map(part -> {
            String base = "/plugins/" + module.id() + "/" + module.version() + "/";
            return new PluginDescriptor(
                    module.id(),
                    module.version(),
                    base + part.getString("entry"),
                    part.containsKey("css")
                            ? part.getJsonArray("css").getValuesAs(JsonString.class).stream()
                                    .map(css -> base + css.getString())
                                    .toList()
                            : java.util.List.of(),
                    part.getString("sdk"),
                    module.description().name());
        });
    }

    static Optional<JsonObject> api(RunningModule module) {
        return json(module, "META-INF/openapi.json");
    }

    /** A file below {@code web/}; names with anything but plain parts, and kinds of files that no page needs, are not there. */
    static Optional<PluginAsset> asset(RunningModule module, String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        URL file =
                type != null && SAFE.matcher(path).matches() ? module.loader().getResource("web/" + path) : null;
        if (file == null || type == null) {
            return Optional.empty();
        }
        try {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false);
            return Optional.of(new PluginAsset(type, connection.getContentLengthLong(), connection.getInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }

    private static Optional<JsonObject> json(RunningModule module, String path) {
        URL file = module.loader().getResource(path);
        if (file == null) {
            return Optional.empty();
        }
        try {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream();
                    JsonReader reader = JsonMaker.reader(in)) {
                return Optional.of(reader.readObject());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
