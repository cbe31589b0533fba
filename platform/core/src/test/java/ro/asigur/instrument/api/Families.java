package ro.asigur.instrument.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The four worked households of {@code examples.json}. */
final class Families {

    /** @param names of members by id */
    record Family(String name, Interview interview, Map<String, String> names, JsonObject expected) {}

    private Families() {}

    static List<Family> all() {
        try (JsonReader reader = Json.createReader(Shipped.open("/instrument/examples.json"))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Families::read)
                    .toList();
        }
    }

    static Family named(String name) {
        return all().stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Family read(JsonObject example) {
        List<Interview.Member> members = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (JsonObject member : example.getJsonArray("members").getValuesAs(JsonObject.class)) {
            String id = String.valueOf(member.getInt("member"));
            Map<String, Object> values = Shipped.values(member);
            names.put(id, member.getString("P01"));
            members.add(new Interview.Member(
                    id,
                    LocalDate.parse(member.getString("P03")),
                    BirthPrecision.EXACT,
                    (String) values.get("P04"),
                    (String) values.get("P13"),
                    other(member, "mother"),
                    null,
                    other(member, "partner"),
                    values));
        }
        return new Family(
                example.getString("name"),
                new Interview(
                        LocalDate.parse(example.getString("visit_date")),
                        Shipped.values(example.getJsonObject("household")),
                        members),
                names,
                example.getJsonObject("expected"));
    }

    private static String other(JsonObject member, String field) {
        return member.containsKey(field) ? String.valueOf(member.getInt(field)) : null;
    }

    static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
