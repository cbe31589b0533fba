package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Households made for what the golden ones do not reach; the browser's engine reads the same file. */
class OwnVectorsTest {

    @TestFactory
    Stream<DynamicTest> corners() {
        return Shipped.lines("/instrument/own-vectors.jsonl").stream()
                .map(line -> DynamicTest.dynamicTest(line.getString("name"), () -> check(line)));
    }

    private static void check(JsonObject line) {
        JsonObject expect = line.getJsonObject("expect");
        Interview interview = InstrumentPropertyTest.interview(line.getJsonObject("interview"));
        Parameters parameters = Parameters.on(interview.visitDate(), Shipped.PARAMETERS);
        Diagnosis diagnosis = Shipped.COMPILED.diagnose(interview, parameters);
        Map<String, Map<String, Trit>> trits = Shipped.COMPILED.trits(interview, parameters);
        CompiledInstrument.Asked asked = Shipped.COMPILED.asked(interview, parameters);
        nested(expect, "trits").forEach((id, codes) -> letters(codes, trits.getOrDefault(id, Map.of())));
        nested(expect, "asked")
                .forEach((id, codes) -> letters(
                        codes,
                        id.equals("household")
                                ? asked.household()
                                : asked.members().getOrDefault(id, Map.of())));
        Derived derived = diagnosis.derived();
        Map<String, Object> all = new HashMap<>();
        all.put("householdSize", number(derived.householdSize()));
        all.put("children", number(derived.children()));
        all.put("roomsRequired", number(derived.roomsRequired()));
        all.put("overcrowded", derived.overcrowded());
        all.put("adjustedIncome", derived.adjustedIncome());
        if (expect.containsKey("derived")) {
            expect.getJsonObject("derived")
                    .forEach((key, value) -> assertEquals(Shipped.plain(value), all.get(key), key));
        }
        members(expect, diagnosis);
    }

    private static void members(JsonObject expect, Diagnosis diagnosis) {
        Map<String, Collection<String>> findings = new HashMap<>();
        Map<String, Map<String, List<String>>> questions = new HashMap<>();
        for (Diagnosis.OfMember member : diagnosis.members()) {
            findings.put(
                    member.id(),
                    member.findings().stream().map(Vectors::compact).toList());
            Map<String, List<String>> open = new HashMap<>();
            member.toClarify().forEach(one -> open.put(one.vulnerability(), one.questions()));
            questions.put(member.id(), open);
        }
        if (expect.containsKey("findings")) {
            expect.getJsonObject("findings")
                    .forEach((id, list) -> assertEquals(Families.strings((JsonArray) list), findings.get(id), id));
        }
        nested(expect, "questions")
                .forEach((id, codes) -> codes.forEach((code, list) -> assertEquals(
                        Families.strings((JsonArray) list),
                        questions.getOrDefault(id, Map.of()).get(code),
                        id + " " + code)));
        if (expect.containsKey("members")) {
            List<String> ids = new ArrayList<>();
            diagnosis.members().forEach(member -> ids.add(member.id()));
            assertEquals(Families.strings(expect.getJsonArray("members")), ids);
        }
    }

    private static Map<String, JsonObject> nested(JsonObject expect, String key) {
        Map<String, JsonObject> all = new HashMap<>();
        if (expect.containsKey(key)) {
            expect.getJsonObject(key).forEach((id, codes) -> all.put(id, codes.asJsonObject()));
        }
        return all;
    }

    /** {@code -} stands for a rule that is not even looked at. */
    private static void letters(JsonObject codes, Map<String, Trit> actual) {
        codes.forEach((code, letter) -> {
            Trit trit = actual.get(code);
            assertEquals(Shipped.plain(letter), trit == null ? "-" : String.valueOf(trit.letter()), code);
        });
    }

    private static Double number(Integer value) {
        return value == null ? null : value.doubleValue();
    }
}
