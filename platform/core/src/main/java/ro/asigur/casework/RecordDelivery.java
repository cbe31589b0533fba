package ro.asigur.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.store.PlanLines;
import ro.asigur.casework.store.PlanLines.LineToChange;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.plugins.api.Deliveries;
import ro.asigur.spi.Delivery;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * A module has given a service of the plan. A service given once is delivered when each of its beneficiaries had it; one that
 * is repeated is in progress until the team says that it was enough.
 */
@ApplicationScoped
public class RecordDelivery implements Deliveries {

    private LineSteps steps;
    private PlanLines lines;
    private HouseholdRegister households;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RecordDelivery() {}

    @Inject
    public RecordDelivery(
            LineSteps steps,
            PlanLines lines,
            HouseholdRegister households,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.steps = steps;
        this.lines = lines;
        this.households = households;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public void record(String plugin, Delivery delivery) {
        LineToChange line = steps.take(delivery.planLine());
        check(line, delivery);
        Set<UUID> served = lines.deliver(
                line,
                new PlanLines.Given(
                        UuidCreator.getTimeOrderedEpoch(),
                        delivery.person().value(),
                        delivery.service(),
                        delivery.on(),
                        plugin,
                        clock.now()),
                actor.get().name());
        tell(plugin, line, delivery);
        boolean complete = line.repeatEvery() == null && served.containsAll(line.persons());
        LineState to = complete ? LineState.FURNIZAT : LineState.IN_DERULARE;
        if (line.state() != to && line.state() != LineState.FURNIZAT) {
            steps.write(line, to, null);
        }
    }

    private void check(LineToChange line, Delivery delivery) {
        if (!line.state().isDeliverable()) {
            throw Refusal.of(
                    CaseworkProblem.NOT_DELIVERABLE,
                    Map.of("state", line.state().code()));
        }
        if (delivery.on().isAfter(clock.today())) {
            throw Refusal.of(CaseworkProblem.DELIVERY_IN_FUTURE);
        }
        if (!isBeneficiary(line, delivery.person().value())) {
            throw Refusal.of(CaseworkProblem.NOT_A_BENEFICIARY);
        }
        if (line.state().starts(LineState.FURNIZAT) && !steps.mayStart(line)) {
            throw Refusal.of(CaseworkProblem.AGREEMENT_MISSING);
        }
    }

    private boolean isBeneficiary(LineToChange line, UUID person) {
        if (!line.persons().isEmpty()) {
            return line.persons().contains(person);
        }
        return households.open(line.household()).stream()
                .flatMap(household -> household.members().stream())
                .anyMatch(member -> member.id().value().equals(person));
    }

    private void tell(String plugin, LineToChange line, Delivery delivery) {
        audit.wrote(
                "service.delivered",
                line.id(),
                line.uat(),
                JsonValue.NULL,
                JsonMaker.object()
                        .add("module", plugin)
                        .add("service", delivery.service())
                        .add("personId", delivery.person().toString())
                        .add("on", delivery.on().toString())
                        .build());
        outbox.publish(new Fact(
                "casework.ServiceDelivered",
                line.uat(),
                delivery.person().value(),
                JsonMaker.object()
                        .add("householdId", line.household().toString())
                        .add("lineId", line.id().toString())
                        .add("service", delivery.service())
                        .build()));
    }
}
