package ro.asigur.cases;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.domain.CaseState;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.domain.ReviewDay;
import ro.asigur.cases.store.CasePeople;
import ro.asigur.cases.store.Cases;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.HouseholdSheet;
import ro.asigur.identity.api.Colleagues.Colleague;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;

/** The team opens a case for a household, or for one member of it. */
@ApplicationScoped
public class OpenCase {

    @Inject
    Cases cases;

    @Inject
    CasePeople people;

    @Inject
    CaseTeam team;

    @Inject
    CaseFacts facts;

    @Inject
    HouseholdRegister households;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    /**
     * @param id made by the device
     * @param subject a member; null: the whole household
     * @param responsible null: who opens it
     */
    public record Opening(
            UUID id,
            HouseholdId household,
            @Nullable UUID subject,
            @Nullable UUID responsible,
            @Nullable String why) {}

    /** @throws Refusal {@code cases.open-already} when the household has an open case */
    @Requires(CasesPermissions.KEEP)
    public void open(Opening wanted) {
        HouseholdSheet household = households
                .sheet(wanted.household())
                .orElseThrow(() -> Refusal.at("/householdId", CasesProblem.HOUSEHOLD_NOT_FOUND));
        UUID subject = wanted.subject();
        if (subject != null
                && households.members(wanted.household()).stream()
                        .noneMatch(member -> member.id().equals(subject))) {
            throw Refusal.at("/personId", CasesProblem.PERSON_NOT_FOUND);
        }
        String why = CaseFacts.words(wanted.why(), "/why");
        UatCode uat = new UatCode(household.uat());
        UUID named = wanted.responsible();
        Colleague responsible = team.colleague(named == null ? actor.get().id() : named, uat, "/responsible");
        CareCase fresh = new CareCase(
                wanted.id(),
                wanted.household(),
                uat,
                subject,
                CaseState.DESCHIS,
                clock.now(),
                actor.get().name(),
                responsible.id(),
                responsible.name(),
                ReviewDay.after(clock.today(), household.priority()),
                null,
                null,
                1);
        if (!cases.add(fresh)) {
            boolean open = cases.of(wanted.household()).stream().anyMatch(one -> !one.isClosed());
            throw Refusal.at("/householdId", open ? CasesProblem.OPEN_ALREADY : CasesProblem.ID_IN_USE);
        }
        people.add(UuidCreator.getTimeOrderedEpoch(), fresh, CaseTeam.member(responsible, false, clock.now()));
        facts.step(fresh, "CaseOpened", "opened", null, responsible.name(), why);
    }
}
