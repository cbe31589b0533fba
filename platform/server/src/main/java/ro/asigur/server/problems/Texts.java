package ro.asigur.server.problems;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The contexts' texts, {@code ro/asigur/<context>/messages_<language>.properties} in UTF-8, Romanian where a language lacks one. */
@ApplicationScoped
public class Texts {

    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    /** The text of a problem's {@code title} or {@code detail}, its places {@code {name}} filled. */
    public Optional<String> problem(String code, String part, Locale locale, Map<String, Object> args) {
        String context = code.substring(0, code.indexOf('.'));
        String key = "problem." + code + "." + part;
        String language = locale.getLanguage().equals("en") ? "en" : "ro";
        String text =
                bundle(context, language).getProperty(key, bundle(context, "ro").getProperty(key));
        return Optional.ofNullable(text).map(found -> filled(found, args));
    }

    private static String filled(String text, Map<String, Object> args) {
        String filled = text;
        for (Map.Entry<String, Object> arg : args.entrySet()) {
            filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        return filled;
    }

    private Properties bundle(String context, String language) {
        return bundles.computeIfAbsent(context + "_" + language, any -> read(context, language));
    }

    private static Properties read(String context, String language) {
        Properties texts = new Properties();
        String name = "/ro/asigur/" + context + "/messages_" + language + ".properties";
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
