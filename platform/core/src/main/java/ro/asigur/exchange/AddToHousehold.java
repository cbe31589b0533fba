package ro.asigur.exchange;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.exchange.judging.Arrival;
import ro.asigur.exchange.judging.Keys;
import ro.asigur.exchange.store.AnswersJson;
import ro.asigur.exchange.store.ExternalKeys;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * What a file tells of a household that the county has: who is new in it, interviews and vulnerabilities that are not on file.
 * Each goes through the use case that a worker's tablet calls. What is on file is never overwritten.
 */
@ApplicationScoped
public class AddToHousehold {

    private static final UUID DEVICE = new UUID(0x00007000L, 0x8000000000000000L);

    private Instance<CommandHandler> handlers;
    private CurrentActor current;
    private CountyClock clock;
    private ExternalKeys externalKeys;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AddToHousehold() {}

    @Inject
    public AddToHousehold(
            @Any Instance<CommandHandler> handlers,
            CurrentActor current,
            CountyClock clock,
            ExternalKeys externalKeys) {
        this.handlers = handlers;
        this.current = current;
        this.clock = clock;
        this.externalKeys = externalKeys;
    }

    /** In the open transaction of {@code binding}, in the name of who brought the file, with the rights of these use cases alone. */
    void add(Binding binding, ImportSheet sheet, Arrival arrival, Keys keys) {
        Actor actor = new Actor(
                binding.tenant(),
                sheet.actor(),
                sheet.actorName(),
                Set.of(),
                Set.of("census.household.record", "assessment.record"),
                binding.uats(),
                "ro");
        current.as(actor, () -> {
            arrival.members().stream()
                    .filter(member -> keys.known("person", member.key()).isEmpty())
                    .forEach(member -> member(arrival, member));
            arrival.interviews().stream()
                    .filter(one -> keys.known("assessment", one.key()).isEmpty())
                    .forEach(one -> interview(arrival, one));
            Set<String> onFile = externalKeys.needsOnFile(
                    arrival.needs().stream().map(Arrival.HandNeed::person).toList());
            arrival.needs().stream()
                    .filter(need -> !onFile.contains(need.person() + " " + need.vulnerability()))
                    .forEach(need -> need(arrival, sheet, need));
            return true;
        });
    }

    private void member(Arrival arrival, Arrival.Member member) {
        JsonObjectBuilder payload = JsonMaker.object()
                .add("personId", member.id().toString())
                .add("householdId", arrival.id().toString())
                .add("familyName", member.fields().familyName())
                .add("givenName", member.fields().givenName())
                .add("birthPrecision", member.fields().birthPrecision())
                .add("presence", member.fields().presence());
        JsonMaker.addIfThere(payload, "birthDate", member.fields().birthDate());
        JsonMaker.addIfThere(payload, "sex", member.fields().sex());
        JsonMaker.addIfThere(payload, "cnp", member.fields().cnp());
        JsonMaker.addIfThere(payload, "noCnpReason", member.fields().noCnpReason());
        JsonMaker.addIfThere(payload, "relation", member.fields().relation());
        JsonMaker.addIfThere(payload, "mother", member.fields().mother());
        JsonMaker.addIfThere(payload, "father", member.fields().father());
        JsonMaker.addIfThere(payload, "partner", member.fields().partner());
        carryOut("census.record-member", payload, clock.now());
    }

    private void interview(Arrival arrival, Arrival.Interviewed one) {
        carryOut(
                "assessment.begin",
                JsonMaker.object()
                        .add("assessmentId", one.id().toString())
                        .add("householdId", arrival.id().toString())
                        .add("kind", one.kind())
                        .add("visitDate", one.visitDate().toString())
                        .add("instrumentVersion", one.guide().instrument().version()),
                one.at());
        answers(one, null, one.household());
        one.members().forEach((person, told) -> answers(one, person, told));
        carryOut(
                "assessment.submit",
                JsonMaker.object().add("assessmentId", one.id().toString()),
                one.at());
    }

    private void answers(Arrival.Interviewed one, @Nullable UUID person, Map<String, Object> told) {
        JsonObject values = JsonMaker.readObject(AnswersJson.of(told));
        values.forEach((question, value) -> {
            JsonObjectBuilder payload = JsonMaker.object()
                    .add("assessmentId", one.id().toString())
                    .add("question", question)
                    .add("value", value);
            JsonMaker.addIfThere(payload, "personId", person);
            carryOut("assessment.answer", payload, one.at());
        });
    }

    private void need(Arrival arrival, ImportSheet sheet, Arrival.HandNeed need) {
        carryOut(
                "assessment.add-need",
                JsonMaker.object()
                        .add("householdId", arrival.id().toString())
                        .add("personId", need.person().toString())
                        .add("vulnerability", need.vulnerability())
                        .add("priority", need.priority())
                        .add("reason", sheet.system()),
                clock.now());
    }

    private void carryOut(String type, JsonObjectBuilder payload, Instant at) {
        List<CommandHandler> found =
                handlers.stream().filter(one -> one.type().equals(type)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("who carries out " + type + "?");
        }
        found.get(0)
                .handle(new Command(
                        UuidCreator.getTimeOrderedEpoch(), type, DEVICE, at, JsonValue.NULL, payload.build()));
    }
}
