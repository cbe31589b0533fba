package ro.asigur.cases;

import static ro.asigur.field.FieldWork.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;

/** Finds a payload that a command can read by what it is refused for: the door behind the reading is then tried. */
final class AnyPayload {

    private static final List<JsonValue> VALUES = List.of(
            JsonMaker.value(new UUID(7, 7).toString()),
            JsonMaker.value("2026-01-05"),
            JsonMaker.value(1),
            JsonMaker.value("permanent"),
            JsonMaker.value("da"),
            JsonMaker.value("accepted"),
            JsonMaker.array().add(JsonMaker.value(new UUID(7, 7).toString())).build(),
            JsonMaker.array().build(),
            JsonValue.EMPTY_JSON_OBJECT);

    private static final int TRIES = 200;

    private final FieldWork field;
    private final Actor actor;

    AnyPayload(FieldWork field, Actor actor) {
        this.field = field;
        this.actor = actor;
    }

    /** @return the code of the first refusal that is not about the shape of the payload, or {@code applied} */
    String until(String type, String wanted) {
        Map<String, Integer> chosen = new HashMap<>();
        String last = "nothing";
        for (int turn = 0; turn < TRIES; turn++) {
            Refusal refusal = field.send(actor, command(type, payload(chosen))).refusal();
            if (refusal == null) {
                return "applied";
            }
            last = refusal.problem().code();
            if (last.equals(wanted) || refusal.fields().isEmpty()) {
                return last;
            }
            String pointer = refusal.fields().get(0).pointer();
            int next = chosen.getOrDefault(pointer, -1) + 1;
            if (next >= VALUES.size()) {
                return last + " " + pointer;
            }
            chosen.put(pointer, next);
        }
        return last;
    }

    private static JsonObjectBuilder payload(Map<String, Integer> chosen) {
        JsonObjectBuilder payload = JsonMaker.object();
        Map<String, JsonObjectBuilder> inside = new HashMap<>();
        chosen.forEach((pointer, at) -> {
            String[] steps = pointer.substring(1).split("/", 2);
            if (steps.length == 1) {
                payload.add(steps[0], VALUES.get(at));
            } else {
                inside.computeIfAbsent(steps[0], any -> JsonMaker.object())
                        .add(steps[1].replaceAll(".*/", ""), VALUES.get(at));
            }
        });
        inside.forEach((name, fields) -> {
            JsonObject built = fields.build();
            payload.add(name, built);
        });
        return payload;
    }
}
