package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShippedInstrumentTest {

    private static final JsonObject SCHEMA = Shipped.object("/instrument/instrument.schema.json");

    @Test
    void it_is_whole() {
        Instrument instrument = Shipped.INSTRUMENT;
        assertEquals(99, instrument.questions().size());
        assertEquals(26, instrument.vulnerabilities().size());
        assertEquals(
                64,
                instrument.vulnerabilities().values().stream()
                        .mapToInt(one -> one.criteria().size())
                        .sum());
        // 134 of the vulnerabilities and the two common ones
        assertEquals(134 + 2, instrument.services().size());
        assertEquals(13, instrument.destinations().size());
        assertEquals(7, instrument.categories().size());
        assertEquals(
                instrument.parameters().keySet(),
                Parameters.on(LocalDate.of(2026, 1, 1), Shipped.PARAMETERS)
                        .values()
                        .keySet());
    }

    @Test
    void its_published_form_follows_its_schema() {
        List<String> wrong = new ArrayList<>();
        validate(SCHEMA, Shipped.INSTRUMENT.published(), "", wrong);
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_schema_refuses_what_is_not_an_instrument() {
        List<String> wrong = new ArrayList<>();
        validate(SCHEMA, Shipped.authored(), "", wrong);
        assertFalse(wrong.isEmpty(), "the authored form has no CEL yet");
    }

    @Test
    void every_refusal_has_its_text_in_both_languages() throws IOException {
        for (String language : List.of("ro", "en")) {
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(
                    Shipped.open("/ro/asigur/instrument/messages_" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            for (InstrumentProblem problem : InstrumentProblem.values()) {
                for (String part : List.of("title", "detail")) {
                    assertTrue(texts.containsKey("problem." + problem.code() + "." + part), language + problem.code());
                }
            }
            assertEquals(2 * InstrumentProblem.values().length, texts.size());
        }
    }

    @Test
    void a_parameter_is_the_one_valid_at_the_visit() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        List<Parameters.Dated> dated = List.of(
                new Parameters.Dated("VMI_AI", 366, "RON/month", LocalDate.of(2025, 4, 1), may.minusDays(1), "law"),
                new Parameters.Dated("VMI_AI", 400, "RON/month", may, null, "law"));
        assertEquals(
                Map.of("VMI_AI", 366.0), Parameters.on(may.minusDays(1), dated).values());
        assertEquals(Map.of("VMI_AI", 400.0), Parameters.on(may, dated).values());
        assertEquals(
                Map.of("VMI_AI", 366.0),
                Parameters.on(LocalDate.of(2020, 1, 1), dated).values());
    }

    /** The part of JSON Schema that the instrument's schema uses. */
    private static void validate(JsonObject schema, JsonValue value, String at, List<String> wrong) {
        if (schema.containsKey("$ref")) {
            String name = schema.getString("$ref").substring("#/$defs/".length());
            validate(SCHEMA.getJsonObject("$defs").getJsonObject(name), value, at, wrong);
            return;
        }
        for (String either : List.of("anyOf", "oneOf")) {
            if (schema.containsKey(either)) {
                long fitting = schema.getJsonArray(either).getValuesAs(JsonObject.class).stream()
                        .filter(one -> fits(one, value))
                        .count();
                if (fitting < 1 || either.equals("oneOf") && fitting != 1) {
                    wrong.add(at + ": fits " + fitting);
                }
                return;
            }
        }
        if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)
                || schema.containsKey("const") && !schema.get("const").equals(value)
                || schema.containsKey("type") && !schema.getString("type").equals(type(value, schema))) {
            wrong.add(at + ": " + value.getValueType());
        } else if (value instanceof JsonString string) {
            if (string.getString().length() < schema.getInt("minLength", 0)
                    || !Pattern.compile(schema.getString("pattern", ""))
                            .matcher(string.getString())
                            .find()) {
                wrong.add(at + ": " + string);
            }
        } else if (value instanceof JsonArray array && schema.containsKey("items")) {
            if (array.size() < schema.getInt("minItems", 0)) {
                wrong.add(at + ": too few");
            }
            for (int i = 0; i < array.size(); i++) {
                validate(schema.getJsonObject("items"), array.get(i), at + "/" + i, wrong);
            }
        } else if (value instanceof JsonObject object && schema.containsKey("properties")) {
            members(schema, object, at, wrong);
        }
    }

    private static void members(JsonObject schema, JsonObject object, String at, List<String> wrong) {
        JsonObject properties = schema.getJsonObject("properties");
        Families.strings(schema.getJsonArray("required")).stream()
                .filter(key -> !object.containsKey(key))
                .forEach(key -> wrong.add(at + "/" + key + ": missing"));
        object.forEach((key, value) -> {
            if (properties.containsKey(key)) {
                validate(properties.getJsonObject(key), value, at + "/" + key, wrong);
            } else {
                wrong.add(at + "/" + key + ": not in the schema");
            }
        });
    }

    private static boolean fits(JsonObject schema, JsonValue value) {
        List<String> wrong = new ArrayList<>();
        validate(schema, value, "", wrong);
        return wrong.isEmpty();
    }

    private static String type(JsonValue value, JsonObject schema) {
        return switch (value.getValueType()) {
            case TRUE, FALSE -> "boolean";
            case NUMBER ->
                ((JsonNumber) value).isIntegral() && schema.getString("type").equals("integer") ? "integer" : "number";
            default -> value.getValueType().name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
