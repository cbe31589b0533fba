package ro.asigur.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A worker's device: what it writes goes as commands to the one endpoint. */
final class Fieldwork {

    /** The county's day, wherever the test stands. */
    static final ZoneId COUNTY = ZoneId.of("Europe/Bucharest");

    private final Caller worker;
    private final String device = Ids.fresh();

    Fieldwork(Caller worker) {
        this.worker = worker;
    }

    static LocalDate today() {
        return LocalDate.now(COUNTY);
    }

    static JsonObject command(String type, JsonObjectBuilder payload) {
        return command(Ids.fresh(), type, payload);
    }

    static JsonObject command(String id, String type, JsonObjectBuilder payload) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("type", type)
                .add("madeAt", Instant.now().toString())
                .add("payload", payload)
                .build();
    }

    Answer send(JsonObject... commands) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonObject command : commands) {
            all.add(command);
        }
        return worker.post(
                "/api/commands",
                Json.createObjectBuilder()
                        .add("device", device)
                        .add("commands", all)
                        .build());
    }

    /** @return the result of the last command; every one must have been applied */
    JsonObject applied(JsonObject... commands) {
        Answer answer = send(commands);
        if (answer.status() != 200) {
            throw new AssertionError(worker.name() + ": " + answer);
        }
        JsonObject last = JsonValue.EMPTY_JSON_OBJECT;
        for (JsonObject result : answer.object().getJsonArray("results").getValuesAs(JsonObject.class)) {
            if (!result.getString("status").equals("applied")) {
                throw new AssertionError(worker.name() + ": " + result);
            }
            last = result.getJsonObject("result");
        }
        return last;
    }

    /** @return the problem of the one command, which must have been refused */
    JsonObject refused(JsonObject command) {
        Answer answer = send(command);
        if (answer.status() != 200) {
            throw new AssertionError(worker.name() + ": " + answer);
        }
        JsonObject result = answer.object().getJsonArray("results").getJsonObject(0);
        if (!result.getString("status").equals("refused")) {
            throw new AssertionError("not refused: " + command + " → " + result);
        }
        return result.getJsonObject("problem");
    }

    int firstVillage(int uat) {
        Answer villages = worker.get("/api/territory/uats/" + uat + "/villages");
        return villages.array().getJsonObject(0).getInt("siruta");
    }

    JsonObject recordHousehold(String household, int uat) {
        return applied(command(
                "census.record-household",
                Json.createObjectBuilder()
                        .add("householdId", household)
                        .add("uat", uat)
                        .add("village", firstVillage(uat))
                        .add("address", "Lângă moară, nr. 7")));
    }

    static JsonObjectBuilder member(String household, String person, String family, String given) {
        return Json.createObjectBuilder()
                .add("personId", person)
                .add("householdId", household)
                .add("familyName", family)
                .add("givenName", given)
                .add("birthDate", "1990-05-14")
                .add("birthPrecision", "exact")
                .add("sex", "f")
                .addNull("cnp")
                .add("relation", "cap")
                .add("presence", "permanent");
    }

    /** An interview of one person that is begun, answered and closed; the answer of the submission. */
    JsonObject interview(String household, String assessment, String version, Map<String, String> ofHousehold) {
        applied(command(
                "assessment.begin",
                Json.createObjectBuilder()
                        .add("assessmentId", assessment)
                        .add("householdId", household)
                        .add("kind", "initiala")
                        .add("visitDate", today().toString())
                        .add("instrumentVersion", version)));
        applied(answer(assessment, null, "Z01", Json.createValue(Instant.now().toString())));
        applied(answer(assessment, null, "Z02", Json.createValue("realizata")));
        ofHousehold.forEach((question, value) -> applied(answer(assessment, null, question, Json.createValue(value))));
        return applied(command("assessment.submit", Json.createObjectBuilder().add("assessmentId", assessment)));
    }

    static JsonObject answer(String assessment, String person, String question, JsonValue value) {
        JsonObjectBuilder payload = Json.createObjectBuilder().add("assessmentId", assessment);
        if (person == null) {
            payload.addNull("personId");
        } else {
            payload.add("personId", person);
        }
        return command("assessment.answer", payload.add("question", question).add("value", value));
    }
}
