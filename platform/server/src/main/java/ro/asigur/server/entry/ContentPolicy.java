package ro.asigur.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * The content security policy: scripts from this origin, and the inline import map by its hash, which the web client's build
 * writes beside it. Style attributes are the only thing inline (ADR 0007).
 */
@ApplicationScoped
public class ContentPolicy {

    private final String header = "default-src 'self'; script-src 'self' " + inlineScripts()
            + "; style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'"
            + "; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'"
            + "; form-action 'self'; frame-ancestors 'none'";

    private static String inlineScripts() {
        try (InputStream file = Objects.requireNonNull(
                        ContentPolicy.class.getResourceAsStream("/META-INF/asigur/csp.json"),
                        "the web client is not in the WAR");
                JsonReader reader = JsonMaker.reader(file)) {
            return reader.readObject().getJsonArray("scripts").getValuesAs(JsonString::getString).stream()
                    .map(hash -> "'" + hash + "'")
                    .collect(Collectors.joining(" "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String header() {
        return header;
    }
}
