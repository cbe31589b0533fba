package ro.asigur.instrument.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** An object of the instrument's file and where it stands in it (JSON pointer), so that a refusal names the place. */
record JsonNode(JsonObject object, String path) {

    Refusal wrong(String key) {
        String pointer = path + "/" + key;
        return Refusal.at(pointer, InstrumentProblem.NOT_AN_INSTRUMENT, Map.of("path", pointer));
    }

    JsonValue value(String key) {
        JsonValue value = object.get(key);
        if (value == null || value == JsonValue.NULL) {
            throw wrong(key);
        }
        return value;
    }

    boolean has(String key) {
        JsonValue value = object.get(key);
        return value != null && value != JsonValue.NULL;
    }

    String string(String key) {
        if (value(key) instanceof JsonString string && !string.getString().isBlank()) {
            return string.getString();
        }
        throw wrong(key);
    }

    @Nullable
    String stringOrNull(String key) {
        return has(key) ? string(key) : null;
    }

    double number(String key) {
        if (value(key) instanceof JsonNumber number) {
            return number.doubleValue();
        }
        throw wrong(key);
    }

    int integer(String key) {
        if (value(key) instanceof JsonNumber number && number.isIntegral()) {
            return number.intValue();
        }
        throw wrong(key);
    }

    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        return switch (value(key).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(key);
        };
    }

    LocalDate date(String key) {
        try {
            return LocalDate.parse(string(key));
        } catch (DateTimeParseException notADay) {
            Refusal refusal = wrong(key);
            refusal.initCause(notADay);
            throw refusal;
        }
    }

    JsonNode object(String key) {
        if (value(key) instanceof JsonObject child) {
            return new JsonNode(child, path + "/" + key);
        }
        throw wrong(key);
    }

    List<JsonNode> objects(String key) {
        List<JsonNode> nodes = new ArrayList<>();
        JsonArray array = array(key);
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonObject child)) {
                throw wrong(key + "/" + i);
            }
            nodes.add(new JsonNode(child, path + "/" + key + "/" + i));
        }
        return nodes;
    }

    List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        JsonArray array = array(key);
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonString string)) {
                throw wrong(key + "/" + i);
            }
            strings.add(string.getString());
        }
        return List.copyOf(strings);
    }

    private JsonArray array(String key) {
        if (value(key) instanceof JsonArray array) {
            return array;
        }
        throw wrong(key);
    }

    Instrument.Text text(String key) {
        return new Instrument.Text(string(key + "_ro"), string(key + "_en"));
    }
}
