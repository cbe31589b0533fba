package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.casework.store.GivenServices;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** What was noted as given by mistake is taken back: kept and marked, and the lines stand as before where nobody changed them since. */
@ApplicationScoped
public class TakeBackDelivery {

    private LineSteps steps;
    private GivenServices services;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TakeBackDelivery() {}

    @Inject
    public TakeBackDelivery(
            LineSteps steps, GivenServices services, CurrentActor actor, CountyClock clock, AuditTrail audit) {
        this.steps = steps;
        this.services = services;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
    }

    @Requires(CaseworkPermissions.CHANGE)
    public void takeBack(UUID occasion) {
        List<GivenServices.OfLine> given =
                services.withdraw(occasion, clock.now(), actor.get().name());
        if (given.isEmpty()) {
            throw Refusal.at("/occasion", CaseworkProblem.DELIVERY_NOT_FOUND);
        }
        for (GivenServices.OfLine one : given) {
            LineToChange line = steps.take(one.line(), "/occasion");
            audit.wrote(
                    "service.delivery-withdrawn",
                    line.id(),
                    line.uat(),
                    JsonMaker.object().add("occasion", occasion.toString()).build(),
                    JsonValue.NULL);
            boolean untouched = line.version() == one.lineVersion();
            if (untouched && line.state().isDeliverable()) {
                steps.write(line, one.beforeState(), line.terms().until(one.beforeDue()), null);
            } else {
                steps.tell(line.id(), line.plan(), line.household(), line.uat(), line.state());
            }
        }
    }
}
