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
import ro.asigur.casework.store.PlanLines;
import ro.asigur.casework.store.PlanLines.LineToChange;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;

/** One step of one line: taken from the plan, written with its history, noted in the trail and told. */
@ApplicationScoped
public class LineSteps {

    private PlanLines lines;
    private PlanReading reading;
    private CurrentActor actor;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected LineSteps() {}

    @Inject
    public LineSteps(PlanLines lines, PlanReading reading, CurrentActor actor, AuditTrail audit, Outbox outbox) {
        this.lines = lines;
        this.reading = reading;
        this.actor = actor;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @throws Refusal when it is not there for this actor, or its plan is closed */
    LineToChange take(UUID id) {
        LineToChange line = lines.take(id).orElseThrow(() -> Refusal.at("/lineId", CaseworkProblem.LINE_NOT_FOUND));
        if (line.planState().equals("inchis")) {
            throw Refusal.at("/lineId", CaseworkProblem.PLAN_CLOSED);
        }
        return line;
    }

    /** Without the household's agreement: information, the team's own confirmation, and notices that the law asks for. */
    boolean mayStart(LineToChange line) {
        if (line.isAgreed()) {
            return true;
        }
        Instrument.Service service =
                PlanReading.service(reading.instrument(line.assessment(), line.catalogue()), line.service());
        return service.category().equals("INF")
                || service.category().equals("IDE")
                || service.mandatoryNotice() && line.priority() == 1;
    }

    void write(LineToChange line, LineState to, @Nullable String reason) {
        lines.change(line, to, reason, actor.get().name());
        audit.wrote("line.changed", line.id(), line.uat(), state(line.state(), null), state(to, reason));
        outbox.publish(new Fact(
                "casework.LineChanged",
                line.uat(),
                null,
                JsonMaker.object()
                        .add("householdId", line.household().toString())
                        .add("planId", line.plan().toString())
                        .add("lineId", line.id().toString())
                        .add("state", to.code())
                        .build()));
    }

    private static JsonObject state(LineState state, @Nullable String reason) {
        JsonObjectBuilder told = JsonMaker.object().add("state", state.code());
        if (reason != null) {
            told.add("reason", reason);
        }
        return told.build();
    }
}
