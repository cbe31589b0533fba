package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.NeedFollower;
import ro.asigur.assessment.domain.Continuation;
import ro.asigur.assessment.domain.Need;
import ro.asigur.assessment.store.Needs;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * A step of a person's vulnerability between assessments: kept with its history, noted in the trail, told; the household's
 * priority and its plan follow.
 */
@ApplicationScoped
public class NeedSteps {

    private Needs needs;
    private HouseholdRegister households;
    private NeedFollower plan;
    private CurrentActor actor;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected NeedSteps() {}

    @Inject
    public NeedSteps(
            Needs needs,
            HouseholdRegister households,
            NeedFollower plan,
            CurrentActor actor,
            AuditTrail audit,
            Outbox outbox) {
        this.needs = needs;
        this.households = households;
        this.plan = plan;
        this.actor = actor;
        this.audit = audit;
        this.outbox = outbox;
    }

    static boolean livesIn(VisitedHousehold household, UUID person) {
        return household.members().stream()
                .anyMatch(member -> member.id().value().equals(person));
    }

    void make(VisitedHousehold household, List<Continuation.Step> steps, @Nullable String reason, Instant madeAt) {
        Actor worker = actor.get();
        needs.write(steps, household.uat(), null, reason, new Needs.Maker(worker.id(), worker.name(), madeAt));
        steps.forEach(step -> tell(household, step, reason));
        List<UUID> persons =
                household.members().stream().map(member -> member.id().value()).toList();
        households.prioritised(
                household,
                needs.take(persons).stream()
                        .filter(Need::counts)
                        .map(Need::priority)
                        .min(Integer::compare)
                        .orElse(null));
        if (steps.stream().anyMatch(step -> counted(step) != step.after().counts())) {
            plan.follow(household.id(), household.uat(), risen(steps));
        }
    }

    private static boolean counted(Continuation.Step step) {
        Need before = step.before();
        return before != null && before.counts();
    }

    private static List<NeedFollower.Risen> risen(List<Continuation.Step> steps) {
        return steps.stream()
                .filter(step -> !counted(step) && step.after().counts())
                .map(step -> new NeedFollower.Risen(
                        step.after().vulnerability(), step.after().priority()))
                .toList();
    }

    private void tell(VisitedHousehold household, Continuation.Step step, @Nullable String reason) {
        Need after = step.after();
        Need before = step.before();
        JsonObjectBuilder kept = state(after);
        JsonMaker.addIfThere(kept, "reason", reason);
        audit.wrote(
                before == null ? "need.added" : "need.judged",
                after.person(),
                household.uat(),
                before == null ? JsonValue.NULL : state(before).build(),
                kept.build());
        outbox.publish(new Fact(
                before == null ? "assessment.NeedAdded" : "assessment.NeedJudged",
                household.uat(),
                after.person(),
                JsonMaker.object()
                        .add("householdId", household.id().toString())
                        .add("personId", after.person().toString())
                        .add("vulnerability", after.vulnerability())
                        .add("state", after.state().code())
                        .add("priority", after.priority())
                        .add("by", actor.get().id().toString())
                        .build()));
    }

    private static JsonObjectBuilder state(Need need) {
        return JsonMaker.object()
                .add("vulnerability", need.vulnerability())
                .add("state", need.state().code())
                .add("priority", need.priority());
    }
}
