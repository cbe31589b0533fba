package ro.asigur.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.assessment.api.PlanProposer;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.Renewal;
import ro.asigur.casework.store.PlanLines;
import ro.asigur.casework.store.Plans;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Answers a diagnosis with the minimum package of services. Runs inside the submit of the assessment. The household's plan
 * before is closed; what the team has begun or given under it goes on in the new one.
 */
@ApplicationScoped
public class ProposePlan implements PlanProposer {

    private static final int HORIZON_MONTHS = 12;

    private Plans plans;
    private PlanLines lines;
    private RaiseAlarm alarms;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ProposePlan() {}

    @Inject
    public ProposePlan(
            Plans plans, PlanLines lines, RaiseAlarm alarms, CountyClock clock, AuditTrail audit, Outbox outbox) {
        this.plans = plans;
        this.lines = lines;
        this.alarms = alarms;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public Optional<UUID> propose(Assessed assessed) {
        List<ProposedLine> proposed = MinimumPackage.propose(
                assessed.findings(), assessed.instrument(), assessed.visitDate(), assessed.agreement());
        Instant now = clock.now();
        alarms.raise(assessed, now);
        List<Plans.Closed> before =
                plans.close(assessed.household(), now, proposed.isEmpty() ? "rezolvat" : "inlocuit");
        List<Renewal.TakenOver> begun = before.isEmpty()
                ? List.of()
                : lines.begun(before.stream().map(Plans.Closed::id).toList());
        if (proposed.isEmpty() && begun.isEmpty()) {
            before.forEach(plan -> closed(plan, assessed, "rezolvat"));
            return Optional.empty();
        }
        Renewal renewal = Renewal.of(proposed, begun, UuidCreator::getTimeOrderedEpoch);
        Plans.Plan plan = new Plans.Plan(
                UuidCreator.getTimeOrderedEpoch(),
                assessed.household().value(),
                assessed.uat().siruta(),
                assessed.assessment(),
                assessed.instrument().version(),
                state(assessed.agreement(), begun),
                code(assessed.agreement()),
                now,
                assessed.visitDate().plusMonths(HORIZON_MONTHS),
                assessed.findings().stream()
                        .map(Finding::priority)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                MinimumPackage.beginBy(assessed.findings(), assessed.instrument(), assessed.visitDate())
                        .orElse(null),
                MinimumPackage.needs(proposed));
        plans.add(plan, renewal.fresh());
        if (!begun.isEmpty()) {
            lines.takeOver(plan.id(), renewal.kept(), before.get(0).catalogue());
        }
        before.forEach(old -> closed(old, assessed, "inlocuit"));
        tell(plan.id(), assessed, renewal);
        return Optional.of(plan.id());
    }

    /** Active once something of it is going on and the household agrees; else it is a proposal. */
    private static String state(Agreement agreement, List<Renewal.TakenOver> begun) {
        boolean goesOn = begun.stream().anyMatch(line -> line.state() != LineState.FURNIZAT);
        return agreement == Agreement.GIVEN && goesOn ? "activ" : "propus";
    }

    private void closed(Plans.Closed plan, Assessed assessed, String because) {
        audit.wrote(
                "plan.closed",
                plan.id(),
                assessed.uat(),
                JsonValue.NULL,
                JsonMaker.object().add("because", because).build());
    }

    private void tell(UUID plan, Assessed assessed, Renewal renewal) {
        JsonArrayBuilder taken = JsonMaker.array();
        renewal.kept().forEach(line -> taken.add(line.id().toString()));
        audit.wrote(
                "plan.proposed",
                plan,
                assessed.uat(),
                JsonValue.NULL,
                JsonMaker.object()
                        .add("assessmentId", assessed.assessment().toString())
                        .add("agreement", code(assessed.agreement()))
                        .add("lines", renewal.fresh().size())
                        .add("takenOver", taken)
                        .build());
        outbox.publish(new Fact(
                "casework.PlanProposed",
                assessed.uat(),
                null,
                JsonMaker.object()
                        .add("householdId", assessed.household().toString())
                        .add("planId", plan.toString())
                        .add("lines", renewal.fresh().size() + renewal.kept().size())
                        .build()));
    }

    private static String code(Agreement agreement) {
        return switch (agreement) {
            case GIVEN -> "da";
            case REFUSED -> "nu";
            case POSTPONED -> "amanat";
            case NOT_ASKED -> "nespus";
        };
    }

    static Agreement agreement(String code) {
        return Arrays.stream(Agreement.values())
                .filter(one -> code(one).equals(code))
                .findFirst()
                .orElseThrow();
    }
}
