package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.store.Plans;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;

/** Query: one plan with its lines. */
@ApplicationScoped
public class OpenPlan {

    private Plans plans;
    private PlanReading reading;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OpenPlan() {}

    @Inject
    public OpenPlan(Plans plans, PlanReading reading) {
        this.plans = plans;
        this.reading = reading;
    }

    @Requires(CaseworkPermissions.READ)
    public PlanSheet open(UUID id) {
        return plans.find(id).map(reading::sheet).orElseThrow(() -> Refusal.of(CaseworkProblem.PLAN_NOT_FOUND));
    }
}
