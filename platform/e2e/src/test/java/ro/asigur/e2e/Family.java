package ro.asigur.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The family of family.json: a grandmother, her granddaughter of 17 with an infant, and a girl of four. */
record Family(JsonObject household, List<Member> members, JsonObject vulnerabilities) {

    /**
     * @param birth as a person types it
     * @param mother given name of a member, null if she is not one
     */
    record Member(String given, String birth, String sex, String relation, String mother, JsonObject answers) {}

    static Family read() {
        try (JsonReader reader =
                Json.createReader(Objects.requireNonNull(Family.class.getResourceAsStream("family.json")))) {
            JsonObject file = reader.readObject();
            return new Family(
                    file.getJsonObject("household"),
                    file.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                            .map(one -> new Member(
                                    one.getString("given"),
                                    one.getString("birth"),
                                    one.getString("sex"),
                                    one.getString("relation"),
                                    one.isNull("mother") ? null : one.getString("mother"),
                                    one.getJsonObject("answers")))
                            .toList(),
                    file.getJsonObject("vulnerabilities"));
        }
    }

    /** @param subject given name, or the word for the household */
    JsonObject answersOf(String subject) {
        return members.stream()
                .filter(one -> subject.startsWith(one.given()))
                .findFirst()
                .map(Member::answers)
                .orElse(household);
    }

    /** What a person chooses or types; empty: the question is left open. */
    static Optional<List<String>> choice(JsonValue value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (value.getValueType()) {
                    case STRING -> List.of(((JsonString) value).getString());
                    case NUMBER -> List.of(((JsonNumber) value).toString());
                    case ARRAY -> ((JsonArray) value).getValuesAs(JsonString::getString);
                    default -> throw new IllegalArgumentException(value.toString());
                });
    }
}
