package ro.asigur.instrument.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ro.asigur.tenancy.api.JsonMaker;

/** A published form against {@code instrument.schema.json}: the part of JSON Schema that this schema uses. */
final class SchemaCheck {

    private final JsonObject schema;
    private final List<String> wrong = new ArrayList<>();

    private SchemaCheck(JsonObject schema) {
        this.schema = schema;
    }

    /** @return JSON pointers to everything that does not follow the schema, in the document's order; empty when nothing */
    static List<String> wrong(JsonObject published) {
        return wrong(shipped(), published);
    }

    static List<String> wrong(JsonObject schema, JsonObject published) {
        SchemaCheck check = new SchemaCheck(schema);
        check.validate(schema, published, "");
        return List.copyOf(check.wrong);
    }

    private static JsonObject shipped() {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("/instrument/instrument.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: instrument.schema.json");
            }
            try (JsonReader reader = JsonMaker.reader(in)) {
                return reader.readObject();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void validate(JsonObject rule, JsonValue value, String at) {
        if (rule.containsKey("$ref")) {
            String name = rule.getString("$ref").substring("#/$defs/".length());
            validate(schema.getJsonObject("$defs").getJsonObject(name), value, at);
            return;
        }
        for (String either : List.of("anyOf", "oneOf")) {
            if (rule.containsKey(either)) {
                long fitting = rule.getJsonArray(either).getValuesAs(JsonObject.class).stream()
                        .filter(one -> fits(one, value))
                        .count();
                if (fitting < 1 || either.equals("oneOf") && fitting != 1) {
                    wrong.add(at);
                }
                return;
            }
        }
        if (rule.containsKey("enum") && !rule.getJsonArray("enum").contains(value)
                || rule.containsKey("const") && !rule.get("const").equals(value)
                || rule.containsKey("type") && !rule.getString("type").equals(type(value, rule))) {
            wrong.add(at);
        } else if (value instanceof JsonString string) {
            text(rule, string.getString(), at);
        } else if (value instanceof JsonNumber number) {
            number(rule, number.doubleValue(), at);
        } else if (value instanceof JsonArray array && rule.containsKey("items")) {
            items(rule, array, at);
        } else if (value instanceof JsonObject object && rule.containsKey("properties")) {
            members(rule, object, at);
        }
    }

    private void text(JsonObject rule, String text, String at) {
        if (text.length() < rule.getInt("minLength", 0)
                || !Pattern.compile(rule.getString("pattern", "")).matcher(text).find()) {
            wrong.add(at);
        }
    }

    private void number(JsonObject rule, double number, String at) {
        if (rule.containsKey("minimum")
                        && number < rule.getJsonNumber("minimum").doubleValue()
                || rule.containsKey("maximum")
                        && number > rule.getJsonNumber("maximum").doubleValue()) {
            wrong.add(at);
        }
    }

    private void items(JsonObject rule, JsonArray array, String at) {
        if (array.size() < rule.getInt("minItems", 0)) {
            wrong.add(at);
        }
        for (int i = 0; i < array.size(); i++) {
            validate(rule.getJsonObject("items"), array.get(i), at + "/" + i);
        }
    }

    private void members(JsonObject rule, JsonObject object, String at) {
        JsonObject properties = rule.getJsonObject("properties");
        for (JsonString key : rule.getJsonArray("required").getValuesAs(JsonString.class)) {
            if (!object.containsKey(key.getString())) {
                wrong.add(at + "/" + key.getString());
            }
        }
        object.forEach((key, value) -> {
            if (properties.containsKey(key)) {
                validate(properties.getJsonObject(key), value, at + "/" + key);
            } else {
                wrong.add(at + "/" + key);
            }
        });
    }

    private boolean fits(JsonObject rule, JsonValue value) {
        SchemaCheck alone = new SchemaCheck(schema);
        alone.validate(rule, value, "");
        return alone.wrong.isEmpty();
    }

    private static String type(JsonValue value, JsonObject rule) {
        return switch (value.getValueType()) {
            case TRUE, FALSE -> "boolean";
            case NUMBER ->
                ((JsonNumber) value).isIntegral() && rule.getString("type").equals("integer") ? "integer" : "number";
            default -> value.getValueType().name().toLowerCase(Locale.ROOT);
        };
    }
}
