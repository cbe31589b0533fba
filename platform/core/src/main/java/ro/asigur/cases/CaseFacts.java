package ro.asigur.cases;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.store.CaseSteps;
import ro.asigur.cases.store.Cases;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A case taken to be changed; its step kept, noted in the trail and told. */
@ApplicationScoped
public class CaseFacts {

    static final int LONGEST_WORDS = 2000;

    @Inject
    Cases cases;

    @Inject
    CaseSteps steps;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** @throws Refusal when it is not there for this actor */
    CareCase take(UUID id) {
        return cases.take(id).orElseThrow(() -> Refusal.at("/caseId", CasesProblem.CASE_NOT_FOUND));
    }

    /** @throws Refusal when it is closed besides */
    CareCase takeOpen(UUID id) {
        CareCase found = take(id);
        if (found.isClosed()) {
            throw Refusal.at("/caseId", CasesProblem.CASE_CLOSED);
        }
        return found;
    }

    /** @return stripped; null for nothing */
    static @Nullable String words(@Nullable String words, String pointer) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.strip().length() > LONGEST_WORDS) {
            throw Refusal.at(pointer, CasesProblem.TEXT_TOO_LONG, Map.of("most", LONGEST_WORDS));
        }
        return words.strip();
    }

    /** @param fact {@code CaseOpened}, {@code CaseChanged} … */
    void step(
            CareCase of,
            String fact,
            String kind,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        steps.add(
                of,
                new CaseSteps.Step(
                        UuidCreator.getTimeOrderedEpoch(),
                        kind,
                        before,
                        after,
                        reason,
                        clock.now(),
                        actor.get().name()));
        JsonObjectBuilder was = JsonMaker.object();
        JsonMaker.addIfThere(was, kind, before);
        JsonObjectBuilder is = JsonMaker.object();
        JsonMaker.addIfThere(is, kind, after);
        JsonMaker.addIfThere(is, "reason", reason);
        audit.wrote("case." + kind, of.id(), of.uat(), before == null ? JsonValue.NULL : was.build(), is.build());
        tell(of, fact);
    }

    void tell(CareCase of, String fact) {
        outbox.publish(new Fact(
                "cases." + fact,
                of.uat(),
                null,
                JsonMaker.object()
                        .add("caseId", of.id().toString())
                        .add("householdId", of.household().toString())
                        .build()));
    }
}
