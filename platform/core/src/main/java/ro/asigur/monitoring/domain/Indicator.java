package ro.asigur.monitoring.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * What is counted, read from {@code monitoring/indicators.json}.
 *
 * @param group coverage, diagnosis, response, education
 * @param denominator null for a count; else the indicator is a share of it
 */
public record Indicator(
        String code,
        String group,
        String ro,
        String en,
        Sum numerator,
        @Nullable Sum denominator,
        String source) {

    /**
     * A sum of measures.
     *
     * @param dims those that count; empty: all
     */
    public record Sum(List<String> measures, List<String> dims) {

        public boolean takes(String measure, String dim) {
            return measures.contains(measure) && (dims.isEmpty() || dims.contains(dim));
        }
    }

    private static final List<Indicator> ALL = read();

    /** In the order in which they are shown. */
    public static List<Indicator> all() {
        return ALL;
    }

    private static List<Indicator> read() {
        try (InputStream in = Indicator.class.getResourceAsStream("/monitoring/indicators.json")) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: monitoring/indicators.json");
            }
            try (JsonReader reader = JsonMaker.reader(in)) {
                return reader.readObject().getJsonArray("indicators").getValuesAs(JsonObject.class).stream()
                        .map(Indicator::one)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicator one(JsonObject json) {
        return new Indicator(
                json.getString("code"),
                json.getString("group"),
                json.getString("ro"),
                json.getString("en"),
                sum(json.getJsonObject("numerator")),
                json.containsKey("denominator") ? sum(json.getJsonObject("denominator")) : null,
                json.getString("source"));
    }

    private static Sum sum(JsonObject json) {
        return new Sum(texts(json, "measure"), texts(json, "dims"));
    }

    private static List<String> texts(JsonObject json, String name) {
        if (!json.containsKey(name)) {
            return List.of();
        }
        return json.get(name) instanceof JsonArray many
                ? many.getValuesAs(JsonString::getString)
                : List.of(json.getString(name));
    }
}
