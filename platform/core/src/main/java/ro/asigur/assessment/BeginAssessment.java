package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.domain.Draft;
import ro.asigur.assessment.store.Drafts;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A worker begins to interview a household. One draft of a kind is open at a time: who begins a second one joins it. */
@ApplicationScoped
public class BeginAssessment {

    private static final String KIND = "Z03";

    private Drafts drafts;
    private HouseholdRegister households;
    private Instruments instruments;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected BeginAssessment() {}

    @Inject
    public BeginAssessment(
            Drafts drafts,
            HouseholdRegister households,
            Instruments instruments,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.drafts = drafts;
        this.households = households;
        this.instruments = instruments;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @param version the instrument's, as the device holds it; {@code kind} an option of Z03 */
    public record Order(
            UUID assessment, HouseholdId household, String kind, LocalDate visitDate, String version, Instant madeAt) {}

    /** @return the draft to go on with: the one asked for, or the one that was open already */
    @Requires(AssessmentPermissions.RECORD)
    public UUID begin(Order order) {
        VisitedHousehold household = households
                .open(order.household())
                .orElseThrow(() -> Refusal.at("/householdId", AssessmentProblem.HOUSEHOLD_NOT_FOUND));
        Instrument instrument = instruments.version(order.version()).instrument();
        check(order, instrument);
        Optional<UUID> open = drafts.openOf(order.household(), order.kind());
        if (open.isPresent()) {
            if (!open.get().equals(order.assessment())) {
                drafts.join(order.assessment(), open.get(), household);
            }
            return open.get();
        }
        Actor author = actor.get();
        Draft.Begun begun = new Draft.Begun(
                order.assessment(),
                order.kind(),
                order.version(),
                order.visitDate(),
                author.id(),
                author.name(),
                order.madeAt());
        if (!drafts.begin(begun, instrument.code(), household)) {
            throw Refusal.at("/assessmentId", AssessmentProblem.ASSESSMENT_EXISTS);
        }
        audit.wrote(
                "assessment.begun",
                order.assessment(),
                household.uat(),
                JsonValue.NULL,
                JsonMaker.object()
                        .add("householdId", order.household().toString())
                        .add("kind", order.kind())
                        .build());
        outbox.publish(new Fact(
                "assessment.AssessmentBegun",
                household.uat(),
                null,
                JsonMaker.object()
                        .add("householdId", order.household().toString())
                        .add("assessmentId", order.assessment().toString())
                        .build()));
        return order.assessment();
    }

    private void check(Order order, Instrument instrument) {
        List<Refusal.Field> faults = new ArrayList<>();
        Instrument.Question kind = instrument.questions().get(KIND);
        if (kind == null || !kind.options().containsKey(order.kind())) {
            faults.add(new Refusal.Field("/kind", AssessmentProblem.KIND_UNKNOWN, Map.of("value", order.kind())));
        }
        if (order.visitDate().isAfter(clock.today())) {
            faults.add(new Refusal.Field("/visitDate", AssessmentProblem.VISIT_IN_FUTURE, Map.of()));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(AssessmentProblem.BEGIN_INVALID, faults);
        }
    }
}
