package ro.asigur.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.sample.SampleHousehold;
import ro.asigur.exchange.sample.SampleMember;
import ro.asigur.tenancy.api.JsonMaker;

/** An interview as the web client's outbox sends it: a command for each deed and each answer. */
public final class InterviewCommands {

    private final SampleHousehold household;
    private final List<JsonObject> commands = new ArrayList<>();

    private InterviewCommands(SampleHousehold household) {
        this.household = household;
    }

    /** The household and its members, parents first. */
    public static List<JsonObject> census(SampleHousehold household, int uat, int village) {
        InterviewCommands made = new InterviewCommands(household);
        made.people(uat, village);
        return List.copyOf(made.commands);
    }

    /** Begin, every answer, submit; the household is recorded already. */
    public static List<JsonObject> interview(SampleHousehold household, String instrumentVersion) {
        InterviewCommands made = new InterviewCommands(household);
        made.answers(instrumentVersion);
        return List.copyOf(made.commands);
    }

    private void people(int uat, int village) {
        String id = household.id().toString();
        add(
                "census.record-household",
                object().add("householdId", id)
                        .add("uat", uat)
                        .add("village", village)
                        .add("address", household.address()));
        Set<String> known = new HashSet<>(Set.of("absent", "unknown"));
        List<SampleMember> parentsFirst = household.members().stream()
                .sorted(Comparator.comparing(SampleMember::birthDate))
                .toList();
        for (SampleMember member : parentsFirst) {
            record(id, member, known);
            known.add(member.id().toString());
        }
    }

    private void record(String id, SampleMember member, Set<String> known) {
        JsonObjectBuilder payload = object().add("personId", member.id().toString())
                .add("householdId", id)
                .add("familyName", member.familyName())
                .add("givenName", member.givenName())
                .add("birthDate", member.birthDate().toString())
                .add("birthPrecision", member.birthPrecision())
                .add("sex", member.sex())
                .add("relation", member.relation())
                .add("presence", member.presence());
        if (member.cnp() != null) {
            payload.add("cnp", member.cnp().digits());
        } else {
            payload.add("noCnpReason", String.valueOf(member.noCnpReason()));
        }
        relative(payload, "mother", member.mother(), known);
        relative(payload, "father", member.father(), known);
        relative(
                payload,
                "partner",
                member.partner() == null ? null : member.partner().toString(),
                known);
        add("census.record-member", payload);
        UUID partner = member.partner();
        if (partner != null && known.contains(partner.toString())) {
            // the first of a couple was written down before the other was known
            add(
                    "census.change-member",
                    object().add("personId", partner.toString())
                            .add("fields", object().add("partner", member.id().toString())));
        }
    }

    private static void relative(JsonObjectBuilder payload, String name, @Nullable String id, Set<String> known) {
        if (id != null && known.contains(id)) {
            payload.add(name, id);
        }
    }

    private void answers(String instrumentVersion) {
        String assessment = household.assessmentId().toString();
        add(
                "assessment.begin",
                object().add("assessmentId", assessment)
                        .add("householdId", household.id().toString())
                        .add("kind", "initiala")
                        .add("visitDate", household.visited().toLocalDate().toString())
                        .add("instrumentVersion", instrumentVersion));
        household.answers().forEach((question, value) -> answer(assessment, null, question, value));
        household
                .members()
                .forEach(member -> member.answers()
                        .forEach((question, value) ->
                                answer(assessment, member.id().toString(), question, value)));
        add("assessment.submit", object().add("assessmentId", assessment));
    }

    private void answer(String assessment, @Nullable String person, String question, Object value) {
        JsonObjectBuilder payload = object().add("assessmentId", assessment).add("question", question);
        if (person == null) {
            payload.addNull("personId");
        } else {
            payload.add("personId", person);
        }
        payload.add("value", json(value));
        commands.add(command("assessment.answer", payload).build());
    }

    private static JsonValue json(Object value) {
        if (value instanceof List<?> many) {
            JsonArrayBuilder array = JsonMaker.array();
            many.forEach(one -> array.add(one.toString()));
            return array.build();
        }
        return value instanceof Double number ? Json.createValue(number) : JsonMaker.value(value.toString());
    }

    private void add(String type, JsonObjectBuilder payload) {
        commands.add(command(type, payload).build());
    }

    private static JsonObjectBuilder command(String type, JsonObjectBuilder payload) {
        return object().add("id", uuid().toString())
                .add("type", type)
                .add("madeAt", Instant.now().toString())
                .addNull("base")
                .add("payload", payload);
    }

    private static JsonObjectBuilder object() {
        return JsonMaker.object();
    }

    /** A UUIDv7 of now, as a device makes them. */
    static UUID uuid() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000),
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** The body of one request. */
    public static JsonObject batch(String device, List<JsonObject> commands) {
        JsonArrayBuilder array = JsonMaker.array();
        commands.forEach(array::add);
        return object().add("device", device).add("commands", array).build();
    }

    /** How many answers are in it. */
    public static long answers(List<JsonObject> commands) {
        return commands.stream()
                .filter(command -> command.getString("type").equals("assessment.answer"))
                .count();
    }

    /** Refused commands with their problem; empty when all were applied. */
    public static List<Map.Entry<String, String>> refused(JsonObject answer) {
        return answer.getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .filter(result -> !result.getString("status").equals("applied"))
                .map(result -> Map.entry(result.getString("id"), String.valueOf(result.get("problem"))))
                .toList();
    }
}
