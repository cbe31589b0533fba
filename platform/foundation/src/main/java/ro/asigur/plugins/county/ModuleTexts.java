package ro.asigur.plugins.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import ro.asigur.plugins.jar.ShelvedPlugin;

/** {@code messages_ro.properties} and {@code messages_en.properties} beside the module's class, UTF-8. */
public final class ModuleTexts {

    private final Map<String, Properties> byLocale = new HashMap<>();

    public ModuleTexts(ShelvedPlugin.Loaded plugin) {
        String folder = plugin.type().getPackageName().replace('.', '/') + "/";
        for (String locale : new String[] {"ro", "en"}) {
            byLocale.put(locale, read(plugin.loader().getResource(folder + "messages_" + locale + ".properties")));
        }
    }

    private static Properties read(@org.jspecify.annotations.Nullable URL file) {
        Properties texts = new Properties();
        if (file == null) {
            return texts;
        }
        try {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }

    /** @param locale {@code en}; anything else is read as Romanian */
    public Optional<String> find(String key, String locale) {
        Properties texts = byLocale.get("en".equals(locale) ? "en" : "ro");
        return Optional.ofNullable(texts == null ? null : texts.getProperty(key));
    }

    /** Fills the places <code>{name}</code>. */
    static String filled(String text, Map<String, Object> args) {
        String filled = text;
        for (Map.Entry<String, Object> arg : args.entrySet()) {
            filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return filled;
    }
}
