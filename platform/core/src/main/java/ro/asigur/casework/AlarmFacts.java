package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;

/** What happens to an alarm, noted in the trail and told to every open screen. */
@ApplicationScoped
public class AlarmFacts {

    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AlarmFacts() {}

    @Inject
    public AlarmFacts(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @param what past participle, e.g. {@code taken} */
    void tell(String what, UUID alarm, UUID household, UatCode uat, JsonObject details) {
        audit.wrote("alarm." + what, alarm, uat, JsonValue.NULL, details);
        outbox.publish(new Fact(
                "casework.AlarmChanged",
                uat,
                null,
                JsonMaker.object()
                        .add("alarmId", alarm.toString())
                        .add("householdId", household.toString())
                        .add("what", what)
                        .build()));
    }
}
