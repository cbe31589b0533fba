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
import ro.asigur.casework.domain.LineTerms;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.casework.domain.TermsChanged;
import ro.asigur.casework.store.PlanLines;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;

/** One step of one line: taken from the plan, written with its history, noted in the trail and told. */
@ApplicationScoped
public class LineSteps {

    private PlanLines lines;
    private Instruments instruments;
    private CurrentActor actor;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected LineSteps() {}

    @Inject
    public LineSteps(PlanLines lines, Instruments instruments, CurrentActor actor, AuditTrail audit, Outbox outbox) {
        this.lines = lines;
        this.instruments = instruments;
        this.actor = actor;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @throws Refusal when it is not there for this actor, or its plan is closed */
    LineToChange take(UUID id) {
        return take(id, "/lineId");
    }

    /** @param pointer where the request names the line */
    LineToChange take(UUID id, String pointer) {
        LineToChange line = lines.take(id).orElseThrow(() -> Refusal.at(pointer, CaseworkProblem.LINE_NOT_FOUND));
        if (line.planState().equals("inchis")) {
            throw Refusal.at(pointer, CaseworkProblem.PLAN_CLOSED);
        }
        return line;
    }

    /** Without the household's agreement: information, the team's own confirmation, and notices that the law asks for. */
    boolean mayStart(LineToChange line) {
        return line.isAgreed()
                || line.category().equals("INF")
                || line.category().equals("IDE")
                || line.priority() == 1 && service(line).mandatoryNotice();
    }

    Instrument.Service service(LineToChange line) {
        return PlanReading.service(instruments.version(line.catalogue()).instrument(), line.service());
    }

    /** @return the version of the line afterwards */
    int write(LineToChange line, LineState to, @Nullable String reason) {
        return write(line, to, line.terms(), reason);
    }

    /** @return the version of the line afterwards */
    int write(LineToChange line, LineState to, LineTerms terms, @Nullable String reason) {
        JsonObject changes = TermsChanged.between(line.terms(), terms);
        lines.change(line, to, terms, reason, changes, actor.get().name());
        audit.wrote("line.changed", line.id(), line.uat(), state(line.state(), null, null), state(to, reason, changes));
        tell(line.id(), line.plan(), line.household(), line.uat(), to);
        return line.version() + 1;
    }

    void tell(UUID line, UUID plan, HouseholdId household, UatCode uat, LineState state) {
        outbox.publish(new Fact(
                "casework.LineChanged",
                uat,
                null,
                JsonMaker.object()
                        .add("householdId", household.toString())
                        .add("planId", plan.toString())
                        .add("lineId", line.toString())
                        .add("state", state.code())
                        .build()));
    }

    private static JsonObject state(LineState state, @Nullable String reason, @Nullable JsonObject changes) {
        JsonObjectBuilder told = JsonMaker.object().add("state", state.code());
        JsonMaker.addIfThere(told, "reason", reason);
        if (changes != null) {
            told.add("changes", changes);
        }
        return told.build();
    }
}
