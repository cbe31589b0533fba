package ro.asigur.cases;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.cases.store.PlanValidations;
import ro.asigur.casework.api.HouseholdPlans;
import ro.asigur.casework.api.HouseholdPlans.PlanBrief;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;

/** The supervisor says that the plan of a case is right as it stands; when it changes, she is asked again. */
@ApplicationScoped
public class ValidatePlan {

    @Inject
    CaseFacts facts;

    @Inject
    PlanValidations validations;

    @Inject
    HouseholdPlans plans;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    /**
     * @param plan and {@code revision} that were on the screen
     * @throws Refusal {@code cases.plan-changed} when the plan is another by now
     */
    @Requires(CasesPermissions.SUPERVISE)
    public void validate(UUID id, UUID plan, int revision, @Nullable String words) {
        CareCase found = facts.takeOpen(id);
        String said = CaseFacts.words(words, "/words");
        PlanBrief now =
                plans.current(found.household()).orElseThrow(() -> Refusal.at("/planId", CasesProblem.PLAN_MISSING));
        if (!now.id().equals(plan) || now.revision() != revision) {
            throw Refusal.at("/revision", CasesProblem.PLAN_CHANGED);
        }
        validations.add(
                found,
                new PlanValidations.Validation(
                        UuidCreator.getTimeOrderedEpoch(),
                        id,
                        plan,
                        revision,
                        said,
                        clock.now(),
                        actor.get().name()));
        facts.step(found, "PlanValidated", "validated", null, Integer.toString(revision), said);
    }
}
