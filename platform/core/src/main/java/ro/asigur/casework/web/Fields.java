package ro.asigur.casework.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.api.Payload;
import ro.asigur.commands.api.PayloadProblem;
import ro.asigur.kernel.Refusal;

/** Lists and times of a command's payload; what is badly shaped is refused with its place. */
final class Fields {

    private Fields() {}

    /** {@code HH:MM}; null when absent. */
    static @Nullable LocalTime time(Payload payload, String field) {
        String text = payload.textOrNull(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw payload.wrong(field);
        }
    }

    /** Empty when absent. */
    static List<String> texts(Payload payload, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonValue one : array(payload, field)) {
            if (!(one instanceof JsonString text)) {
                throw payload.wrong(field);
            }
            texts.add(text.getString());
        }
        return texts;
    }

    static List<UUID> ids(Payload payload, String field) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts(payload, field)) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException notAnId) {
                throw payload.wrong(field);
            }
        }
        return ids;
    }

    static List<Payload> objects(Payload payload, String field) {
        List<Payload> objects = new ArrayList<>();
        for (JsonValue one : array(payload, field)) {
            if (!(one instanceof JsonObject object)) {
                throw payload.wrong(field);
            }
            objects.add(new Payload(object));
        }
        return objects;
    }

    private static List<JsonValue> array(Payload payload, String field) {
        JsonValue value = payload.value(field);
        if (value == JsonValue.NULL) {
            return List.of();
        }
        if (value instanceof JsonArray array) {
            return array;
        }
        throw payload.wrong(field);
    }

    /** A command's base that is one word; null when nothing was looked at. */
    static @Nullable String word(JsonValue base) {
        if (base instanceof JsonString text) {
            return text.getString();
        }
        if (base == JsonValue.NULL) {
            return null;
        }
        throw Refusal.at("/base", PayloadProblem.FIELD_WRONG);
    }
}
