package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.VisitOutcome;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.store.Households;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A visit that gave no interview: nobody home, refused, nobody lives there, no such house. It counts all the same. */
@ApplicationScoped
public class RecordVisit {

    private Households households;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RecordVisit() {}

    @Inject
    public RecordVisit(Households households, CurrentActor actor, CountyClock clock, AuditTrail audit, Outbox outbox) {
        this.households = households;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * @param visit id of the visit: that of the command
     * @param outcome option of Z02 other than {@code realizata}
     * @param returnOn agreed return, null for none
     */
    public record Order(
            UUID visit,
            HouseholdId household,
            String outcome,
            LocalDate visitDate,
            @Nullable LocalDate returnOn,
            Instant madeAt) {}

    @Requires(CensusPermissions.RECORD)
    public void record(Order order) {
        Households.Known household = households
                .find(order.household())
                .orElseThrow(() -> Refusal.at("/householdId", CensusProblem.HOUSEHOLD_NOT_FOUND));
        String status = checked(order);
        households.visit(
                new Households.Visit(
                        order.visit(),
                        household.id(),
                        household.uat(),
                        order.visitDate(),
                        order.outcome(),
                        status,
                        null,
                        false,
                        null,
                        order.returnOn(),
                        order.madeAt()),
                actor.get().name());
        audit.wrote(
                "household.visited",
                household.id().value(),
                household.uat(),
                JsonValue.NULL,
                JsonMaker.object()
                        .add("outcome", order.outcome())
                        .add("visitDate", order.visitDate().toString())
                        .build());
        outbox.publish(new Fact(
                "census.HouseholdVisited",
                household.uat(),
                null,
                JsonMaker.object()
                        .add("householdId", household.id().toString())
                        .add("outcome", order.outcome())
                        .build()));
    }

    /** @return the household's status after the visit */
    private String checked(Order order) {
        List<Refusal.Field> faults = new ArrayList<>();
        String status = order.outcome().equals(VisitOutcome.INTERVIEWED)
                ? null
                : VisitOutcome.statusAfter(order.outcome()).orElse(null);
        if (status == null) {
            faults.add(new Refusal.Field("/outcome", CensusProblem.OPTION_UNKNOWN, Map.of("value", order.outcome())));
        }
        if (order.visitDate().isAfter(clock.today())) {
            faults.add(new Refusal.Field("/visitDate", CensusProblem.VISIT_IN_FUTURE, Map.of()));
        }
        LocalDate returnOn = order.returnOn();
        if (returnOn != null && returnOn.isBefore(order.visitDate())) {
            faults.add(new Refusal.Field("/returnOn", CensusProblem.RETURN_BEFORE_VISIT, Map.of()));
        }
        if (status == null || !faults.isEmpty()) {
            throw Refusal.of(CensusProblem.VISIT_INVALID, faults);
        }
        return status;
    }
}
