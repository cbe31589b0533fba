package ro.asigur.field;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/** Workers of Bacău at their devices: what they do goes through the one command endpoint, as from the field. */
@Dependent
public final class FieldWork {

    /** Communes, and a village of the first and of the second. */
    public static final int GAICEANA = 22665;

    public static final int ARINI = 22683;
    public static final int PARINCEA = 24089;
    public static final int BARNA = 24105;

    public static final TenantId BACAU = new TenantId("bacau");

    private static final JsonArray EXAMPLES = examples();

    private final CarryOut carryOut;
    private final CurrentActor current;

    @Inject
    public FieldWork(CarryOut carryOut, CurrentActor current) {
        this.carryOut = carryOut;
        this.current = current;
    }

    public static Actor worker(String name, int... uats) {
        List<UatCode> communes = new ArrayList<>();
        for (int uat : uats) {
            communes.add(new UatCode(uat));
        }
        return new Actor(
                BACAU,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                Set.of("social-worker"),
                Set.of(
                        "territory.read",
                        "territory.manage",
                        "instrument.read",
                        "instrument.try",
                        "census.household.read",
                        "census.person.search",
                        "census.household.record",
                        "census.reevaluation.mark",
                        "assessment.read",
                        "assessment.record",
                        "assessment.judge",
                        "casework.plan.read",
                        "casework.plan.change"),
                communes,
                "ro");
    }

    /** The same person with more permissions. */
    public static Actor whoMayAlso(Actor actor, String... more) {
        Set<String> permissions = new HashSet<>(actor.permissions());
        permissions.addAll(List.of(more));
        return new Actor(
                actor.tenant(), actor.id(), actor.name(), actor.roles(), permissions, actor.uats(), actor.locale());
    }

    /** A family name that no other test has. */
    public static String unheard() {
        return "Zv" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "escu";
    }

    /** Records a household without members. */
    public UUID houseOf(Actor actor, int uat, int village) {
        UUID id = UUID.randomUUID();
        done(actor, household(id, uat, village));
        return id;
    }

    /** Records a member. */
    public UUID person(Actor actor, UUID household, String family, String given, String born) {
        UUID id = UUID.randomUUID();
        done(
                actor,
                command(
                        "census.record-member",
                        member(id, household, family, given).add("birthDate", born)));
        return id;
    }

    public static Command command(String type, JsonObjectBuilder payload) {
        return command(type, payload, JsonValue.NULL);
    }

    public static Command command(String type, JsonObjectBuilder payload, JsonValue base) {
        return new Command(
                UUID.randomUUID(),
                type,
                UUID.nameUUIDFromBytes(new byte[] {7}),
                Instant.parse("2025-11-22T09:00:00Z"),
                base,
                payload.build());
    }

    public List<CarryOut.Outcome> send(Actor actor, List<Command> commands) {
        return current.as(actor, () -> carryOut.all(commands));
    }

    public CarryOut.Outcome send(Actor actor, Command command) {
        return send(actor, List.of(command)).get(0);
    }

    /** @throws AssertionError when one is refused */
    public JsonObject done(Actor actor, Command command) {
        CarryOut.Outcome outcome = send(actor, command);
        if (outcome.refusal() != null) {
            throw new AssertionError(outcome.refusal());
        }
        return outcome.answer();
    }

    public static Command household(UUID id, int uat, int village) {
        return command(
                "census.record-household",
                JsonMaker.object()
                        .add("householdId", id.toString())
                        .add("uat", uat)
                        .add("village", village)
                        .add("address", "nr. 12"));
    }

    public static JsonObjectBuilder member(UUID id, UUID household, String family, String given) {
        return JsonMaker.object()
                .add("personId", id.toString())
                .add("householdId", household.toString())
                .add("familyName", family)
                .add("givenName", given)
                .add("birthDate", "1985-03-12")
                .add("birthPrecision", "exact")
                .add("sex", "f")
                .add("presence", "permanent");
    }

    public static Command answer(UUID assessment, UUID person, String question, JsonValue value, JsonValue base) {
        JsonObjectBuilder payload = JsonMaker.object()
                .add("assessmentId", assessment.toString())
                .add("question", question)
                .add("value", value);
        if (person == null) {
            payload.addNull("personId");
        } else {
            payload.add("personId", person.toString());
        }
        return command("assessment.answer", payload, base);
    }

    public static Command begin(UUID assessment, UUID household) {
        return command(
                "assessment.begin",
                JsonMaker.object()
                        .add("assessmentId", assessment.toString())
                        .add("householdId", household.toString())
                        .add("kind", "initiala")
                        .add("visitDate", "2025-11-22")
                        .add("instrumentVersion", "2026.1-draft"));
    }

    public static Command submit(UUID assessment) {
        return command("assessment.submit", JsonMaker.object().add("assessmentId", assessment.toString()));
    }

    /** A worked household of the instrument's documentation, as commands of one interview. */
    public record Interview(UUID household, UUID assessment, Map<String, UUID> members, List<Command> commands) {}

    public static Interview interview(String example, int uat, int village) {
        JsonObject told = example(example);
        UUID household = UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        Map<String, UUID> members = new LinkedHashMap<>();
        Map<Integer, UUID> byNumber = new HashMap<>();
        List<Command> commands = new ArrayList<>();
        commands.add(household(household, uat, village));
        JsonArray people = told.getJsonArray("members");
        for (JsonObject one : people.getValuesAs(JsonObject.class)) {
            UUID id = UUID.randomUUID();
            members.put(one.getString("P01"), id);
            byNumber.put(one.getInt("member"), id);
        }
        for (JsonObject one : people.getValuesAs(JsonObject.class)) {
            commands.add(command(
                    "census.record-member",
                    member(byNumber.get(one.getInt("member")), household, "Ștefănescu", one.getString("P01"))
                            .add("birthDate", one.getString("P03"))
                            .add("sex", one.getString("P04"))));
        }
        for (JsonObject one : people.getValuesAs(JsonObject.class)) {
            JsonObjectBuilder fields = JsonMaker.object();
            for (String relative : List.of("mother", "partner")) {
                if (one.containsKey(relative)) {
                    fields.add(relative, byNumber.get(one.getInt(relative)).toString());
                }
            }
            commands.add(command(
                    "census.change-member",
                    JsonMaker.object()
                            .add("personId", byNumber.get(one.getInt("member")).toString())
                            .add("fields", fields)));
        }
        commands.add(begin(assessment, household));
        commands.add(answer(assessment, null, "Z01", JsonMaker.value("2025-11-22T09:00"), JsonValue.NULL));
        told.getJsonObject("household")
                .forEach((question, value) -> commands.add(answer(assessment, null, question, value, JsonValue.NULL)));
        for (JsonObject one : people.getValuesAs(JsonObject.class)) {
            one.forEach((question, value) -> {
                if (question.matches("[PCGA][0-9]{2}") && !question.matches("P0[1-5]|P13")) {
                    commands.add(
                            answer(assessment, byNumber.get(one.getInt("member")), question, value, JsonValue.NULL));
                }
            });
        }
        commands.add(submit(assessment));
        return new Interview(household, assessment, members, commands);
    }

    /** A worked household of the instrument's documentation. */
    public static JsonObject example(String name) {
        return EXAMPLES.getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonArray examples() {
        try (InputStream in = FieldWork.class.getResourceAsStream("/instrument/examples.json")) {
            return JsonMaker.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .asJsonArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
