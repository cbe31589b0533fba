package ro.asigur.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import ro.asigur.assessment.api.PlanProposer.Assessed;
import ro.asigur.casework.store.Alarms;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.tenancy.api.JsonMaker;

/** A critical situation was found: the county's coordinators see it until one of them takes it. */
@ApplicationScoped
public class RaiseAlarm {

    private static final int CRITICAL = 1;

    private Alarms alarms;
    private AlarmFacts facts;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RaiseAlarm() {}

    @Inject
    public RaiseAlarm(Alarms alarms, AlarmFacts facts, CurrentActor actor) {
        this.alarms = alarms;
        this.facts = facts;
        this.actor = actor;
    }

    /** Nothing when nothing critical was found; an alarm that is open stays, also when it is not found again. */
    void raise(Assessed assessed, Instant now) {
        List<String> critical = assessed.findings().stream()
                .filter(finding -> finding.priority() == CRITICAL)
                .map(Finding::vulnerability)
                .distinct()
                .sorted()
                .toList();
        if (critical.isEmpty()) {
            return;
        }
        boolean noticeDue = critical.stream()
                .map(code -> assessed.instrument().vulnerabilities().get(code))
                .anyMatch(one -> one != null && one.services().stream().anyMatch(Instrument.Service::mandatoryNotice));
        Alarms.Raised raised = alarms.raise(
                UuidCreator.getTimeOrderedEpoch(),
                assessed.household(),
                assessed.uat(),
                assessed.assessment(),
                critical,
                noticeDue,
                now,
                actor.get().name());
        facts.tell(
                raised.isNew() ? "raised" : "found-again",
                raised.id(),
                assessed.household().value(),
                assessed.uat(),
                JsonMaker.object()
                        .add("vulnerabilities", JsonMaker.texts(critical))
                        .build());
    }
}
