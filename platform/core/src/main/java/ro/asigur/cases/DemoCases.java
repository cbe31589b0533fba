package ro.asigur.cases;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.CommentOnCase.Said;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.DemoStory;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;

/** A demo county's cases: some in each state, one validated, one with a question that waits, one closed. */
@ApplicationScoped
public class DemoCases implements DemoStory {

    private static final int ENOUGH = 8;
    private static final int LESSER = 3;
    private static final int LOOKED_AT = 2000;

    @Inject
    CasesInScope scope;

    @Inject
    CasesOfHousehold files;

    @Inject
    OpenCase openings;

    @Inject
    MoveCase steps;

    @Inject
    StaffCase staff;

    @Inject
    CommentOnCase comments;

    @Inject
    ValidatePlan validations;

    @Inject
    CurrentActor current;

    @Override
    public int order() {
        return 520;
    }

    @Override
    public void tell(TenantId county, List<Actor> cast) {
        Optional<Actor> supervisor =
                cast.stream().filter(one -> one.may(CasesPermissions.SUPERVISE)).findFirst();
        cast.stream()
                .filter(one ->
                        one.roles().contains("social-worker") && one.uats().size() == 1)
                .forEach(worker -> current.as(worker, () -> tell(worker, cast, supervisor.orElse(null))));
    }

    private boolean tell(Actor worker, List<Actor> cast, @Nullable Actor supervisor) {
        UatCode uat = worker.uats().get(0);
        List<HouseholdRow> agreed = scope.missing("plan-without-case", uat.siruta(), LOOKED_AT);
        boolean begun = scope.list(new CasesInScope.Query("open", uat.siruta(), false, null, false, false, null, 1))
                        .total()
                > 0;
        if (begun || agreed.size() < ENOUGH) {
            return false;
        }
        open(agreed.get(0), "mama a cerut sprijin");
        open(agreed.get(1), null);
        UUID active = open(agreed.get(2), null);
        steps.on(active, "activ", null, null);
        cast.stream()
                .filter(one -> one.roles().contains("community-nurse") && one.worksIn(uat))
                .findFirst()
                .ifPresent(nurse -> staff.add(active, nurse.id()));
        UUID second = open(agreed.get(3), null);
        steps.on(second, "activ", null, "prima vizită s-a făcut");
        UUID watched = open(agreed.get(4), null);
        steps.on(watched, "activ", null, null);
        steps.on(watched, "monitorizare", null, "serviciile s-au furnizat");
        List<HouseholdRow> lesser = agreed.stream()
                .skip(5)
                .filter(one -> one.priority() == null || one.priority() >= LESSER)
                .limit(2)
                .toList();
        lesser.forEach(one -> steps.close(open(one, null), "rezolvat", "nevoile au primit răspuns", false));
        if (supervisor != null) {
            current.as(supervisor, () -> supervise(agreed.get(2), agreed.get(3)));
        }
        return true;
    }

    private UUID open(HouseholdRow household, @Nullable String why) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        openings.open(new OpenCase.Opening(id, new HouseholdId(household.id()), null, null, why));
        return id;
    }

    private boolean supervise(HouseholdRow asked, HouseholdRow validated) {
        CaseSheet first = files.of(new HouseholdId(asked.id())).get(0);
        comments.say(new Said(
                UuidCreator.getTimeOrderedEpoch(),
                first.id(),
                null,
                null,
                "Adăugați în dosar adeverința de la școală și spuneți cine merge cu copilul la control.",
                true));
        CaseSheet second = files.of(new HouseholdId(validated.id())).get(0);
        CaseSheet.PlanToValidate plan = second.plan();
        if (plan != null) {
            validations.validate(
                    second.id(), plan.planId(), plan.revision(), "Plan potrivit; urmăriți termenul vizitei.");
        }
        return true;
    }
}
