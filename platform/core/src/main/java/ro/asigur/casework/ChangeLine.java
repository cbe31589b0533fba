package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.store.Plans;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;

/** The team says where a service of the plan stands. */
@ApplicationScoped
public class ChangeLine {

    private Plans plans;
    private PlanReading reading;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ChangeLine() {}

    @Inject
    public ChangeLine(Plans plans, PlanReading reading, AuditTrail audit, Outbox outbox) {
        this.plans = plans;
        this.reading = reading;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @param reason needed to cancel and to note a refusal */
    @Requires(CaseworkPermissions.CHANGE)
    public void change(UUID id, String state, @Nullable String reason) {
        Plans.LineToChange line =
                plans.take(id).orElseThrow(() -> Refusal.at("/lineId", CaseworkProblem.LINE_NOT_FOUND));
        if (line.planState().equals("inchis")) {
            throw Refusal.at("/lineId", CaseworkProblem.PLAN_CLOSED);
        }
        LineState to = LineState.of(state);
        if (to == line.state()) {
            return;
        }
        line.state().step(to, mayStart(line), reason);
        plans.change(line, to, reason);
        audit.wrote("line.changed", id, line.uat(), state(line.state(), null), state(to, reason));
        outbox.publish(new Fact(
                "casework.LineChanged",
                line.uat(),
                null,
                JsonMaker.object()
                        .add("householdId", line.household().toString())
                        .add("planId", line.plan().toString())
                        .add("lineId", id.toString())
                        .add("state", to.code())
                        .build()));
    }

    /** Without the household's agreement: information, the team's own confirmation, and notices that the law asks for. */
    private boolean mayStart(Plans.LineToChange line) {
        if (line.agreement().equals("da")) {
            return true;
        }
        Instrument.Service service = PlanReading.service(reading.instrument(line.assessment()), line.service());
        return service.category().equals("INF")
                || service.category().equals("IDE")
                || service.mandatoryNotice() && line.priority() == 1;
    }

    private static JsonObject state(LineState state, @Nullable String reason) {
        JsonObjectBuilder told = JsonMaker.object().add("state", state.code());
        if (reason != null) {
            told.add("reason", reason);
        }
        return told.build();
    }
}
