package ro.asigur.instrument.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The instrument as shipped, and the files of expected results that both engines read. */
final class Shipped {

    static final Instrument INSTRUMENT = Publication.publish(authored());
    static final CompiledInstrument COMPILED = CompiledInstrument.of(INSTRUMENT);
    static final List<Parameters.Dated> PARAMETERS = parameters();

    private Shipped() {}

    static JsonObject authored() {
        return object("/instrument/instrument.json");
    }

    static JsonObject object(String resource) {
        try (JsonReader reader = Json.createReader(open(resource))) {
            return reader.readObject();
        }
    }

    static InputStream open(String resource) {
        return Objects.requireNonNull(Shipped.class.getResourceAsStream(resource), resource);
    }

    /** One JSON object per line, gzipped or not. */
    static List<JsonObject> lines(String resource) {
        try (InputStream raw = open(resource);
                InputStream in = resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<JsonObject> all = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    try (JsonReader json = Json.createReader(new java.io.StringReader(line))) {
                        all.add(json.readObject());
                    }
                }
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Object> values(JsonObject object) {
        Map<String, Object> values = new HashMap<>();
        object.forEach((key, value) -> {
            Object plain = plain(value);
            if (plain != null) {
                values.put(key, plain);
            }
        });
        return values;
    }

    static Object plain(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.doubleValue();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(Shipped::plain).toList();
        }
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> null;
        };
    }

    private static List<Parameters.Dated> parameters() {
        return object("/instrument/parameters.json").getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                .map(one -> new Parameters.Dated(
                        one.getString("code"),
                        one.getJsonNumber("value").doubleValue(),
                        one.getString("unit"),
                        LocalDate.parse(one.getString("valid_from")),
                        one.isNull("valid_to") ? null : LocalDate.parse(one.getString("valid_to")),
                        one.getString("source")))
                .toList();
    }
}
