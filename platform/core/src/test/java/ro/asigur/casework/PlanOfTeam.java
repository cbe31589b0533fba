package ro.asigur.casework;

import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.command;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ro.asigur.casework.domain.Renewal;
import ro.asigur.casework.store.FollowedPlans;
import ro.asigur.casework.store.Plans;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.Transactions;

/** A team that works on the plans of households it has interviewed. */
@Dependent
public class PlanOfTeam {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Bucharest"));

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    OpenHouseholdFile files;

    /** The family of the worked example, which agrees ({@code da}) or not; other answers of the household or of a member. */
    FieldWork.Interview interviewed(Actor worker, String agreement, Map<String, JsonValue> ofChild) {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        List<Command> commands = new ArrayList<>(interview.commands());
        Command submit = commands.remove(commands.size() - 1);
        commands.add(answer(interview.assessment(), null, "Z06", Json.createValue(agreement), JsonValue.NULL));
        UUID child = interview.members().get("copil4");
        ofChild.forEach((question, value) -> {
            commands.removeIf(one -> one.type().equals("assessment.answer")
                    && one.payload().getString("question").equals(question)
                    && one.payload().toString().contains(child.toString()));
            commands.add(answer(interview.assessment(), child, question, value, JsonValue.NULL));
        });
        commands.add(submit);
        field.send(worker, commands).forEach(one -> {
            if (one.refusal() != null) {
                throw new AssertionError(one.refusal());
            }
        });
        return interview;
    }

    @Inject
    Plans plans;

    @Inject
    Transactions transactions;

    @Inject
    FollowedPlans followed;

    /** One more line like {@code other}, standing behind it; then the plan is settled. */
    void addBehind(Actor worker, PlanSheet plan, PlanSheet.Line other, UUID id) {
        ProposedLine like = new ProposedLine(
                other.service(),
                other.category(),
                other.role(),
                List.of(),
                other.destinations(),
                other.priority(),
                other.due(),
                other.repeatEvery(),
                null,
                true,
                List.of(),
                other.vulnerabilities(),
                List.of());
        transactions.within(worker.binding(), () -> {
            plans.propose(plan.id(), GAICEANA, List.of(new Renewal.Fresh(id, like, List.of(), other.id())), null);
            followed.settle(plan.id(), other.priority(), null);
            return id;
        });
    }

    PlanSheet plan(Actor reader, UUID household) {
        PlanSheet plan =
                current.as(reader, () -> files.open(new HouseholdId(household))).plan();
        if (plan == null) {
            throw new AssertionError("no plan");
        }
        return plan;
    }

    static Stream<PlanSheet.Line> all(PlanSheet plan) {
        return plan.lines().stream().flatMap(line -> Stream.concat(Stream.of(line), line.folded().stream()));
    }

    static PlanSheet.Line first(PlanSheet plan, Predicate<PlanSheet.Line> which) {
        return all(plan).filter(which).findFirst().orElseThrow();
    }

    static PlanSheet.Line line(PlanSheet plan, UUID id) {
        return first(plan, one -> one.id().equals(id));
    }

    static Command change(UUID line, String state) {
        return command(
                "casework.change-line",
                Json.createObjectBuilder().add("lineId", line.toString()).add("state", state));
    }

    static JsonObjectBuilder given(UUID occasion, LocalDate on, PlanSheet.Line... lines) {
        JsonArrayBuilder each = Json.createArrayBuilder();
        for (PlanSheet.Line line : lines) {
            JsonArrayBuilder persons = Json.createArrayBuilder();
            line.persons().forEach(person -> persons.add(person.toString()));
            each.add(Json.createObjectBuilder()
                    .add("lineId", line.id().toString())
                    .add("persons", persons));
        }
        return Json.createObjectBuilder()
                .add("occasion", occasion.toString())
                .add("on", on.toString())
                .add("lines", each);
    }

    /** @return code and place of the refusal, e.g. {@code casework.person-needed /persons} */
    String refused(Actor actor, String type, JsonObjectBuilder payload) {
        return refused(actor, command(type, payload));
    }

    String refused(Actor actor, Command command) {
        Refusal refusal = field.send(actor, command).refusal();
        if (refusal == null) {
            throw new AssertionError("applied");
        }
        String places =
                refusal.fields().isEmpty() ? "" : " " + refusal.fields().get(0).pointer();
        return refusal.problem().code() + places;
    }

    static Actor allowed(Actor actor, String role, String... more) {
        Set<String> permissions = new HashSet<>(actor.permissions());
        permissions.addAll(Set.of(more));
        return new Actor(actor.tenant(), actor.id(), actor.name(), Set.of(role), permissions, actor.uats(), "ro");
    }
}
