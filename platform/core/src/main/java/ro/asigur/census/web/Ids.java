package ro.asigur.census.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ro.asigur.commands.api.Payload;
import ro.asigur.commands.api.PayloadProblem;
import ro.asigur.kernel.Refusal;

/** Lists in payloads. */
final class Ids {

    private static final int MOST = 100;

    private Ids() {}

    /** Empty when the field is not there. */
    static List<UUID> of(Payload payload, String field) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts(payload, field)) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException notAnId) {
                throw Refusal.at("/" + field + "/" + ids.size(), PayloadProblem.FIELD_WRONG);
            }
        }
        return ids;
    }

    /** Empty when the field is not there. */
    static List<String> texts(Payload payload, String field) {
        JsonValue value = payload.value(field);
        if (value == JsonValue.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.size() > MOST) {
            throw payload.wrong(field);
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue one : array) {
            if (!(one instanceof JsonString text)) {
                throw Refusal.at("/" + field + "/" + texts.size(), PayloadProblem.FIELD_WRONG);
            }
            texts.add(text.getString());
        }
        return texts;
    }
}
