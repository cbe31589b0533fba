package ro.asigur.instrument.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The 2,000 golden households in their compact form ({@code vectors.jsonl.gz}). */
final class Vectors {

    /** One household with what is expected of each member, by position. */
    record Vector(int id, Interview interview, Map<Integer, String> expected) {}

    static final List<Vector> ALL = Shipped.lines("/instrument/vectors.jsonl.gz").stream()
            .map(Vectors::read)
            .toList();

    private Vectors() {}

    private static Vector read(JsonObject line) {
        JsonArray members = line.getJsonArray("m");
        List<Interview.Member> all = new ArrayList<>();
        for (JsonObject member : members.getValuesAs(JsonObject.class)) {
            all.add(member(member, members));
        }
        Map<Integer, String> expected = new LinkedHashMap<>();
        line.getJsonObject("x").forEach((index, value) -> expected.put(Integer.parseInt(index), text(value)));
        Interview interview =
                new Interview(LocalDate.parse(line.getString("ref")), Shipped.values(line.getJsonObject("h")), all);
        return new Vector(line.getInt("id"), interview, expected);
    }

    private static String text(JsonValue value) {
        return String.valueOf(Shipped.plain(value));
    }

    private static Interview.Member member(JsonObject member, JsonArray members) {
        Map<String, Object> values = Shipped.values(member);
        String id = String.valueOf(member.getInt("id"));
        return new Interview.Member(
                id,
                LocalDate.parse(member.getString("dob")),
                BirthPrecision.EXACT,
                (String) values.get("P04"),
                (String) values.get("P13"),
                mother(member),
                null,
                partner(member, members),
                values);
    }

    /** 99 stands for a mother nobody knows; none at all is an unanswered question. */
    private static String mother(JsonObject member) {
        if (!member.containsKey("mother")) {
            return null;
        }
        int mother = member.getInt("mother");
        return mother == 99 ? Interview.UNKNOWN : String.valueOf(mother);
    }

    private static String partner(JsonObject member, JsonArray members) {
        if (!member.containsKey("couple")) {
            return null;
        }
        return members.getValuesAs(JsonObject.class).stream()
                .filter(other -> other != member
                        && other.containsKey("couple")
                        && other.getInt("couple") == member.getInt("couple"))
                .map(other -> String.valueOf(other.getInt("id")))
                .findFirst()
                .orElse(null);
    }

    /** What an instrument says about each member, by position, in the compact form: {@code trits|trits|findings}. */
    static Map<Integer, String> compact(CompiledInstrument compiled, Interview interview, Parameters parameters) {
        Household ready = new Household(compiled, interview, parameters);
        Map<String, String> findings = new LinkedHashMap<>();
        for (Diagnosis.OfMember member :
                compiled.diagnose(interview, parameters).members()) {
            findings.put(
                    member.id(),
                    member.findings().stream().map(Vectors::compact).collect(Collectors.joining(" ")));
        }
        Map<String, Map<String, Trit>> trits = compiled.trits(ready);
        Map<Integer, String> all = new LinkedHashMap<>();
        for (int i = 0; i < interview.members().size(); i++) {
            String id = interview.members().get(i).id();
            if (findings.containsKey(id)) {
                all.put(i, letters(trits.get(id)) + "|" + findings.get(id));
            }
        }
        return all;
    }

    static String letters(Map<String, Trit> trits) {
        StringBuilder applies = new StringBuilder();
        StringBuilder criteria = new StringBuilder();
        trits.forEach((code, trit) -> (code.contains(".") ? criteria : applies).append(trit.letter()));
        return applies + "|" + criteria;
    }

    /** {@code V01:2:ce?ab}: raised, priority 2, fired c and e, unknown a and b. */
    static String compact(Finding finding) {
        return finding.vulnerability() + ":" + finding.priority() + ":" + letters(finding.fired()) + "?"
                + letters(finding.unknown());
    }

    private static String letters(List<String> criteria) {
        return criteria.stream()
                .map(code -> code.substring(code.indexOf('.') + 1))
                .collect(Collectors.joining());
    }
}
