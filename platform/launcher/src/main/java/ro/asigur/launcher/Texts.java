package ro.asigur.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import ro.asigur.launcher.problem.Reason;
import ro.asigur.launcher.problem.StartRefused;

/** What the launcher says, in Romanian or in English. */
final class Texts {
    private final String language;
    private final Properties texts = new Properties();

    private Texts(String language) {
        this.language = language;
        String name = "messages_" + language + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the launcher");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English where the wish or the machine's language begins with en, else Romanian. */
    static Texts of(Map<String, String> environment, String wish) {
        String language = Stream.of(
                        wish,
                        environment.getOrDefault("LC_ALL", ""),
                        environment.getOrDefault("LC_MESSAGES", ""),
                        environment.getOrDefault("LANG", ""))
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("");
        return new Texts(language.startsWith("en") ? "en" : "ro");
    }

    /** {@code ro} or {@code en}. */
    String language() {
        return language;
    }

    boolean romanian() {
        return language.equals("ro");
    }

    /** {@code {0}}, {@code {1}}… are replaced by the details. */
    String say(String key, Object... details) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + language);
        }
        for (int i = 0; i < details.length; i++) {
            Object detail = details[i];
            String said = detail instanceof Reason reason
                    ? say("reason." + reason.key(), reason.details().toArray())
                    : String.valueOf(detail);
            text = text.replace("{" + i + "}", said);
        }
        return text;
    }

    String say(StartRefused refused) {
        List<Object> details = refused.details();
        return say(refused.problem().key(), details.toArray());
    }

    Iterable<String> keys() {
        return texts.stringPropertyNames();
    }
}
