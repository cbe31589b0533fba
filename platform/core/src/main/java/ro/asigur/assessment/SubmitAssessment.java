package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.ClarifyRow;
import ro.asigur.assessment.api.DiagnosisRow;
import ro.asigur.assessment.api.PlanProposer;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.domain.Draft;
import ro.asigur.assessment.domain.HigherConcern;
import ro.asigur.assessment.store.Diagnoses;
import ro.asigur.assessment.store.Drafts;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.VisitOutcome;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Closes an interview: its diagnosis, the household's priority and next visit, and the proposed plan, all in one transaction. */
@ApplicationScoped
public class SubmitAssessment {

    private Drafts drafts;
    private Diagnoses diagnoses;
    private HouseholdRegister households;
    private Instruments instruments;
    private ContinueNeeds needs;
    private PlanProposer plans;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected SubmitAssessment() {}

    @Inject
    public SubmitAssessment(
            Drafts drafts,
            Diagnoses diagnoses,
            HouseholdRegister households,
            Instruments instruments,
            ContinueNeeds needs,
            PlanProposer plans,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.drafts = drafts;
        this.diagnoses = diagnoses;
        this.households = households;
        this.instruments = instruments;
        this.needs = needs;
        this.plans = plans;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @param planId null when nothing was found that asks for a plan; {@code priority} null when nothing was raised */
    public record Submitted(
            List<DiagnosisRow> diagnoses,
            List<ClarifyRow> toClarify,
            @Nullable UUID planId,
            @Nullable Integer priority) {}

    /**
     * @param madeAt by the device's clock
     * @throws Refusal {@code assessment.incomplete} with a field for everything that is missing
     */
    @Requires(AssessmentPermissions.RECORD)
    public Submitted submit(UUID assessment, Instant madeAt) {
        Draft draft = drafts.take(assessment);
        households.open(draft.visited().id()).ifPresent(draft::sees);
        CompiledInstrument instrument = instruments.version(draft.version());
        Parameters parameters = instruments.parameters(draft.visitDate());
        HigherConcern concern = new HigherConcern(instrument, parameters);
        draft.openConflicts().forEach(open -> concern.choose(draft, open));
        String outcome = complete(draft);
        drafts.submit(draft, clock.now());
        if (!outcome.equals(VisitOutcome.INTERVIEWED)) {
            return withoutInterview(draft, outcome, madeAt);
        }
        Diagnosis diagnosis = instrument.diagnose(draft.interview(), parameters);
        return assessed(
                draft, diagnosis, needs.after(draft, diagnosis, instrument, parameters, madeAt), instrument, madeAt);
    }

    private Submitted assessed(
            Draft draft,
            Diagnosis diagnosis,
            ContinueNeeds.Standing standing,
            CompiledInstrument compiled,
            Instant madeAt) {
        Instrument instrument = compiled.instrument();
        VisitedHousehold household = draft.visited();
        LocalDate visitDate = draft.visitDate();
        List<Finding> grounds = standing.grounds();
        Agreement agreement = Agreement.of(text(draft, "Z06").orElse(null));
        Told told = Told.by(diagnosis, standing::of);
        diagnoses.add(draft.id(), household.id(), household.uat(), told.diagnoses(), told.toClarify());
        Integer priority =
                grounds.stream().map(Finding::priority).min(Integer::compare).orElse(null);
        LocalDate reevaluateOn = MinimumPackage.reevaluateOn(grounds, instrument, visitDate);
        households.visited(
                household,
                new VisitOutcome(
                        draft.id(),
                        visitDate,
                        VisitOutcome.INTERVIEWED,
                        status(VisitOutcome.INTERVIEWED),
                        priority,
                        reevaluateOn,
                        MinimumPackage.returnVisitOn(agreement, visitDate).orElse(null),
                        madeAt));
        UUID plan = plans.propose(new PlanProposer.Assessed(
                        draft.id(), household.id(), household.uat(), visitDate, instrument, grounds, agreement))
                .orElse(null);
        tell(draft, VisitOutcome.INTERVIEWED, priority);
        return new Submitted(told.diagnoses(), told.toClarify(), plan, priority);
    }

    private Submitted withoutInterview(Draft draft, String outcome, Instant madeAt) {
        households.visited(
                draft.visited(),
                new VisitOutcome(draft.id(), draft.visitDate(), outcome, status(outcome), null, null, null, madeAt));
        tell(draft, outcome, null);
        return new Submitted(List.of(), List.of(), null, null);
    }

    private static String status(String outcome) {
        return VisitOutcome.statusAfter(outcome).orElseThrow();
    }

    private void tell(Draft draft, String outcome, @Nullable Integer priority) {
        JsonObjectBuilder what = JsonMaker.object()
                .add("householdId", draft.visited().id().toString())
                .add("assessmentId", draft.id().toString())
                .add("outcome", outcome);
        if (priority != null) {
            what.add("priority", priority);
        }
        JsonObject payload = what.build();
        audit.wrote("assessment.submitted", draft.id(), draft.visited().uat(), JsonValue.NULL, payload);
        outbox.publish(new Fact("assessment.HouseholdAssessed", draft.visited().uat(), null, payload));
    }

    /** @return the outcome of the visit (Z02) */
    private static String complete(Draft draft) {
        List<Refusal.Field> missing = new ArrayList<>();
        for (String question : List.of("Z01", "Z02")) {
            if (text(draft, question).isEmpty()) {
                missing.add(missing("/household/" + question, question));
            }
        }
        String outcome = text(draft, "Z02").orElse("");
        if (outcome.equals(VisitOutcome.INTERVIEWED)) {
            List<VisitedHousehold.Member> members = draft.visited().members();
            if (members.isEmpty()) {
                missing.add(new Refusal.Field("/members", AssessmentProblem.NO_MEMBERS, Map.of()));
            }
            for (int i = 0; i < members.size(); i++) {
                if (members.get(i).birthDate() == null) {
                    missing.add(missing("/members/" + i + "/P03", "P03"));
                }
                if (members.get(i).sex() == null) {
                    missing.add(missing("/members/" + i + "/P04", "P04"));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.of(AssessmentProblem.INCOMPLETE, missing);
        }
        return outcome;
    }

    private static Refusal.Field missing(String pointer, String question) {
        return new Refusal.Field(pointer, AssessmentProblem.ANSWER_MISSING, Map.of("question", question));
    }

    /** Not answered and not known are the same here. */
    private static Optional<String> text(Draft draft, String question) {
        return draft.household().value(question) instanceof JsonString text
                        && !text.getString().equals("NS")
                ? Optional.of(text.getString())
                : Optional.empty();
    }
}
