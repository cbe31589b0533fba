package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.team.domain.TeamProblem;
import ro.asigur.team.store.Bodies;
import ro.asigur.team.store.Bodies.Body;
import ro.asigur.tenancy.api.JsonMaker;

/** A body taken to be changed; what was written is noted and told. */
@ApplicationScoped
public class BodyFacts {

    @Inject
    Bodies bodies;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** @throws Refusal when it is not there for this actor */
    Body take(UUID id) {
        return bodies.take(id).orElseThrow(() -> Refusal.at("/bodyId", TeamProblem.BODY_NOT_FOUND));
    }

    void tell(Body body, String action, UUID subject, JsonValue before, JsonValue after) {
        audit.wrote(action, subject, body.uat(), before, after);
        if (body.uat() != null) { // a fact without a commune goes to everybody's stream
            outbox.publish(new Fact(
                    "team.BodyChanged",
                    body.uat(),
                    null,
                    JsonMaker.object().add("bodyId", body.id().toString()).build()));
        }
    }
}
