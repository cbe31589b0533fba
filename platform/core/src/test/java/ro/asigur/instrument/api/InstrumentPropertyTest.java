package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random households. What this engine says of each is written beside the household; the browser's engine reads
 * the file in its own tests and must agree on every trit, finding, reason and open question.
 */
class InstrumentPropertyTest {

    /** Found once: {@code Json.create…} searches the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int HOUSEHOLDS = 10_000;
    private static final long SEED = 20_261_124L;
    private static final Path TARGET = Path.of("target");

    @Test
    void both_engines_get_the_published_instrument_and_ten_thousand_diagnosed_households() throws IOException {
        Files.createDirectories(TARGET);
        Files.writeString(
                TARGET.resolve("instrument-published.json"),
                Shipped.INSTRUMENT.published().toString());
        RandomHouseholds households = new RandomHouseholds(SEED);
        List<JsonObject> all = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            all.add(households.next());
        }
        // several threads share the compiled rules, as requests do
        List<String> lines = all.parallelStream()
                .map(InstrumentPropertyTest::diagnosed)
                .map(JsonObject::toString)
                .toList();
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(TARGET.resolve("instrument-property.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line : lines) {
                writer.write(line);
                writer.newLine();
            }
        }
        assertEquals(HOUSEHOLDS, lines.size());
        long raised = lines.stream().filter(line -> line.contains("\"fired\"")).count();
        assertTrue(raised > HOUSEHOLDS / 2, "households with a finding: " + raised);
    }

    private static JsonObject diagnosed(JsonObject household) {
        Interview interview = interview(household);
        Parameters parameters = Parameters.on(interview.visitDate(), Shipped.PARAMETERS);
        Household ready = new Household(Shipped.COMPILED, interview, parameters);
        Diagnosis diagnosis = Shipped.COMPILED.diagnose(ready);
        Map<String, Map<String, Trit>> trits = Shipped.COMPILED.trits(ready);
        JsonObjectBuilder members = JSON.createObjectBuilder();
        for (Diagnosis.OfMember member : diagnosis.members()) {
            members.add(member.id(), json(member, trits.get(member.id())));
            agreeWithTheirExplanations(ready, member.id(), trits.get(member.id()));
        }
        CompiledInstrument.Asked asked = Shipped.COMPILED.asked(ready);
        JsonObjectBuilder askedMembers = JSON.createObjectBuilder();
        asked.members().forEach((id, questions) -> askedMembers.add(id, letters(questions)));
        Derived derived = diagnosis.derived();
        return JSON.createObjectBuilder()
                .add("interview", household)
                .add("parameters", json(Map.copyOf(parameters.values())))
                .add(
                        "derived",
                        JSON.createArrayBuilder()
                                .add(derived.householdSize())
                                .add(value(derived.children()))
                                .add(value(derived.roomsRequired()))
                                .add(value(derived.overcrowded()))
                                .add(value(derived.adjustedIncome())))
                .add("askedHousehold", letters(asked.household()))
                .add("askedMembers", askedMembers)
                .add("members", members)
                .build();
    }

    /** Missing birth dates are refused at the door; the engine must bear them while the form is being filled in. */
    static Interview interview(JsonObject household) {
        List<Interview.Member> members = household.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .map(InstrumentPropertyTest::member)
                .toList();
        return new Interview(
                LocalDate.parse(household.getString("visitDate")),
                Shipped.values(household.getJsonObject("household")),
                members);
    }

    private static Interview.Member member(JsonObject member) {
        String born = member.getString("P03", null);
        return new Interview.Member(
                member.getString("id"),
                born == null ? null : LocalDate.parse(born),
                BirthPrecision.of(member.getString("birthPrecision", "exact")),
                member.getString("P04", null),
                member.getString("P13", null),
                member.getString("mother", null),
                null,
                member.getString("partner", null),
                Shipped.values(member));
    }

    /** The explanation of a rule has the value that CEL gave it. */
    private static void agreeWithTheirExplanations(Household household, String id, Map<String, Trit> trits) {
        Subject subject = household.subject(id);
        for (Instrument.Vulnerability vulnerability :
                Shipped.INSTRUMENT.vulnerabilities().values()) {
            RuleTrace trace = new RuleTrace(household, subject, raised(trits));
            for (Instrument.Criterion criterion : vulnerability.criteria()) {
                Trit expected = trits.get(criterion.code());
                if (expected != null) {
                    RuleTrace.Explained explained = trace.of(criterion.rule().rule());
                    assertEquals(expected, explained.value(), criterion.code() + " of " + id);
                    assertEquals(expected == Trit.UNKNOWN, !explained.missing().isEmpty(), criterion.code());
                }
            }
        }
    }

    private static Map<String, Double> raised(Map<String, Trit> trits) {
        Map<String, Double> raised = new java.util.HashMap<>();
        for (Instrument.Vulnerability vulnerability :
                Shipped.INSTRUMENT.vulnerabilities().values()) {
            for (Instrument.Criterion criterion : vulnerability.criteria()) {
                if (trits.get(vulnerability.code()) == Trit.TRUE && trits.get(criterion.code()) == Trit.TRUE) {
                    raised.merge(vulnerability.code(), (double) criterion.priority(), Math::min);
                }
            }
        }
        return raised;
    }

    private static String letters(Map<String, Trit> trits) {
        StringBuilder letters = new StringBuilder();
        trits.values().forEach(trit -> letters.append(trit.letter()));
        return letters.toString();
    }

    private static JsonObjectBuilder json(Diagnosis.OfMember member, Map<String, Trit> trits) {
        JsonArrayBuilder findings = JSON.createArrayBuilder();
        for (Finding finding : member.findings()) {
            JsonArrayBuilder reasons = JSON.createArrayBuilder();
            finding.reasons()
                    .forEach(reason -> reasons.add(JSON.createObjectBuilder()
                            .add("criterion", reason.criterion())
                            .add("reads", json(reason.reads()))));
            findings.add(JSON.createObjectBuilder()
                    .add("vulnerability", finding.vulnerability())
                    .add("priority", finding.priority())
                    .add("fired", JSON.createArrayBuilder(finding.fired()))
                    .add("unknown", JSON.createArrayBuilder(finding.unknown()))
                    .add("reads", json(finding.reads()))
                    .add("reasons", reasons));
        }
        JsonArrayBuilder open = JSON.createArrayBuilder();
        member.toClarify()
                .forEach(one -> open.add(JSON.createObjectBuilder()
                        .add("vulnerability", one.vulnerability())
                        .add("unknown", JSON.createArrayBuilder(one.unknown()))
                        .add("questions", JSON.createArrayBuilder(one.questions()))));
        return JSON.createObjectBuilder()
                .add("trits", Vectors.letters(trits))
                .add("presenceAssumed", member.presenceAssumed())
                .add("diagnoses", findings)
                .add("toClarify", open);
    }

    private static JsonObjectBuilder json(Map<String, ?> values) {
        JsonObjectBuilder builder = JSON.createObjectBuilder();
        values.forEach((key, value) -> builder.add(key, value(value)));
        return builder;
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Double number) {
            return JSON.createValue(number);
        }
        if (value instanceof Integer number) {
            return JSON.createValue(number);
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            list.forEach(one -> array.add(value(one)));
            return array.build();
        }
        return JSON.createValue((String) value);
    }
}
