package ro.asigur.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.assessment.api.PlanProposer;
import ro.asigur.casework.store.Plans;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Answers a diagnosis with the minimum package of services. Runs inside the submit of the assessment. */
@ApplicationScoped
public class ProposePlan implements PlanProposer {

    private static final int HORIZON_MONTHS = 12;

    private Plans plans;
    private CountyClock clock;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ProposePlan() {}

    @Inject
    public ProposePlan(Plans plans, CountyClock clock, Outbox outbox) {
        this.plans = plans;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public Optional<UUID> propose(Assessed assessed) {
        List<ProposedLine> lines = MinimumPackage.propose(
                assessed.findings(), assessed.instrument(), assessed.visitDate(), assessed.agreement());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Plans.Plan plan = new Plans.Plan(
                UuidCreator.getTimeOrderedEpoch(),
                assessed.household().value(),
                assessed.assessment(),
                "propus",
                code(assessed.agreement()),
                clock.now(),
                assessed.visitDate().plusMonths(HORIZON_MONTHS));
        plans.add(plan, assessed.uat(), lines);
        plans.replaceOlder(plan.id(), assessed.household());
        outbox.publish(new Fact(
                "casework.PlanProposed",
                assessed.uat(),
                null,
                JsonMaker.object()
                        .add("householdId", assessed.household().toString())
                        .add("planId", plan.id().toString())
                        .add("lines", lines.size())
                        .build()));
        return Optional.of(plan.id());
    }

    private static String code(Agreement agreement) {
        return switch (agreement) {
            case GIVEN -> "da";
            case REFUSED -> "nu";
            case POSTPONED -> "amanat";
            case NOT_ASKED -> "nespus";
        };
    }
}
