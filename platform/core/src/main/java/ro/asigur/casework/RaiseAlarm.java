package ro.asigur.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.PlanProposer.Assessed;
import ro.asigur.casework.store.Alarms;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/** A critical situation was found: the county's coordinators see it until one of them takes it. */
@ApplicationScoped
public class RaiseAlarm {

    static final int CRITICAL = 1;

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
        raise(assessed.household(), assessed.uat(), assessed.assessment(), critical, assessed.instrument(), now);
    }

    /** Seen by a worker between assessments. */
    void raise(HouseholdId household, UatCode uat, List<String> critical, Instrument instrument, Instant now) {
        raise(household, uat, null, critical, instrument, now);
    }

    private void raise(
            HouseholdId household,
            UatCode uat,
            @Nullable UUID assessment,
            List<String> critical,
            Instrument instrument,
            Instant now) {
        if (critical.isEmpty()) {
            return;
        }
        boolean noticeDue = critical.stream()
                .map(code -> instrument.vulnerabilities().get(code))
                .anyMatch(one -> one != null && one.services().stream().anyMatch(Instrument.Service::mandatoryNotice));
        Alarms.Raised raised = alarms.raise(
                UuidCreator.getTimeOrderedEpoch(),
                household,
                uat,
                assessment,
                critical,
                noticeDue,
                now,
                actor.get().name());
        facts.tell(
                raised.isNew() ? "raised" : "found-again",
                raised.id(),
                household.value(),
                uat,
                JsonMaker.object()
                        .add("vulnerabilities", JsonMaker.texts(critical))
                        .build());
    }
}
