package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.programmes.api.PlacesOfService;
import ro.asigur.programmes.domain.AccessState;
import ro.asigur.programmes.domain.Ask;
import ro.asigur.programmes.store.Asks;
import ro.asigur.referrals.api.ServiceDirectory.Offered;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** What every step of access shares: who takes it, how many places a service has, the trail and what others are told. */
@ApplicationScoped
public class AccessSteps {

    @Inject
    @Any
    Instance<PlacesOfService> givers;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    Asks.By by() {
        return new Asks.By(actor.get().id(), actor.get().name(), clock.now());
    }

    /** Of who gives the service itself, else the directory's; null: not limited. */
    @Nullable
    Integer places(Offered service) {
        for (PlacesOfService giver : givers) {
            OptionalInt own = giver.places(service);
            if (own.isPresent()) {
                return own.getAsInt();
            }
        }
        return service.places();
    }

    void tell(String fact, Ask ask, AccessState to, Offered service) {
        UatCode uat = new UatCode(ask.uat());
        audit.wrote(
                "access." + to.code(),
                ask.person(),
                uat,
                to == AccessState.ASKED
                        ? JsonValue.NULL
                        : JsonMaker.object().add("state", ask.state().code()).build(),
                JsonMaker.object()
                        .add("service", service.name())
                        .add("provider", service.provider())
                        .add("state", to.code())
                        .build());
        outbox.publish(new Fact(
                "programmes." + fact,
                uat,
                ask.person(),
                JsonMaker.object()
                        .add("askId", ask.id().toString())
                        .add("householdId", ask.household().toString())
                        .add("state", to.code())
                        .build()));
    }
}
