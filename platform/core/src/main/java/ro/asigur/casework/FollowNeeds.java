package ro.asigur.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ro.asigur.assessment.api.AssessmentBook;
import ro.asigur.assessment.api.AssessmentRow;
import ro.asigur.assessment.api.NeedFollower;
import ro.asigur.assessment.api.PlanProposer.Assessed;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.Following;
import ro.asigur.casework.store.FollowedPlans;
import ro.asigur.casework.store.Plans;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The standing plan follows what the team says of the needs between assessments; something critical raises the alarm. */
@ApplicationScoped
public class FollowNeeds implements NeedFollower {

    private AssessmentBook assessments;
    private Instruments instruments;
    private Plans plans;
    private FollowedPlans followed;
    private ProposePlan proposal;
    private RaiseAlarm alarms;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected FollowNeeds() {}

    @Inject
    public FollowNeeds(
            AssessmentBook assessments,
            Instruments instruments,
            Plans plans,
            FollowedPlans followed,
            ProposePlan proposal,
            RaiseAlarm alarms,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.plans = plans;
        this.followed = followed;
        this.proposal = proposal;
        this.alarms = alarms;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public void follow(HouseholdId household, UatCode uat, List<Risen> risen) {
        Instrument instrument = instruments.current().instrument();
        alarms.raise(household, uat, critical(risen), instrument, clock.now());
        List<Finding> grounds = grounds(household, instrument);
        Optional<Plans.Plan> standing = plans.takeCurrentOf(household);
        if (standing.isPresent()) {
            follow(standing.get(), household, uat, grounds, instrument);
        } else if (!grounds.isEmpty()) {
            latestInterview(household)
                    .ifPresent(interview -> proposal.propose(new Assessed(
                            interview.id(), household, uat, clock.today(), instrument, grounds, Agreement.NOT_ASKED)));
        }
    }

    private void follow(
            Plans.Plan plan, HouseholdId household, UatCode uat, List<Finding> grounds, Instrument instrument) {
        LocalDate today = clock.today();
        List<ProposedLine> proposed =
                MinimumPackage.propose(grounds, instrument, today, ProposePlan.agreement(plan.agreement()));
        Following following = Following.of(proposed, followed.standing(plan.id()), UuidCreator::getTimeOrderedEpoch);
        followed.follow(plan.id(), following, today, actor.get().name());
        if (!following.fresh().isEmpty()) {
            plans.propose(plan.id(), plan.uat(), following.fresh(), instrument.version());
        }
        followed.settle(
                plan.id(),
                grounds.stream()
                        .map(Finding::priority)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                MinimumPackage.beginBy(grounds, instrument, today).orElse(null));
        if (grounds.isEmpty() && followed.isEmpty(plan.id())) {
            plans.close(household, clock.now(), "rezolvat");
        }
        audit.wrote(
                "plan.followed",
                plan.id(),
                uat,
                JsonValue.NULL,
                JsonMaker.object()
                        .add("added", following.fresh().size())
                        .add("groundless", following.groundless().size())
                        .build());
        outbox.publish(new Fact(
                "casework.PlanFollowed",
                uat,
                null,
                JsonMaker.object()
                        .add("householdId", household.toString())
                        .add("planId", plan.id().toString())
                        .build()));
    }

    private List<Finding> grounds(HouseholdId household, Instrument instrument) {
        return assessments.latestDiagnoses(household).stream()
                .filter(row -> instrument.vulnerabilities().containsKey(row.vulnerability()))
                .map(row -> new Finding(
                        row.personId().toString(),
                        row.vulnerability(),
                        row.priority(),
                        row.fired(),
                        row.unknown(),
                        List.of()))
                .toList();
    }

    private Optional<AssessmentRow> latestInterview(HouseholdId household) {
        return assessments.of(household).stream()
                .filter(row -> row.state().equals("submitted"))
                .findFirst();
    }

    private static List<String> critical(List<Risen> risen) {
        return risen.stream()
                .filter(need -> need.priority() == RaiseAlarm.CRITICAL)
                .map(Risen::vulnerability)
                .distinct()
                .sorted()
                .toList();
    }
}
