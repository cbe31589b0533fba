package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.domain.Continuation;
import ro.asigur.assessment.domain.Need;
import ro.asigur.assessment.domain.NeedState;
import ro.asigur.assessment.store.Needs;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;

/** A worker sees what the rules do not: a vulnerability added by hand, with the reason. */
@ApplicationScoped
public class AddNeed {

    private static final int ADULT_MONTHS = 216;
    private static final int WEAKEST = 4;

    private Needs needs;
    private HouseholdRegister households;
    private Instruments instruments;
    private NeedSteps steps;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AddNeed() {}

    @Inject
    public AddNeed(Needs needs, HouseholdRegister households, Instruments instruments, NeedSteps steps) {
        this.needs = needs;
        this.households = households;
        this.instruments = instruments;
        this.steps = steps;
    }

    /** @param priority 1 (critical) to 4 */
    public record Order(
            HouseholdId household,
            UUID person,
            String vulnerability,
            int priority,
            @Nullable String reason,
            Instant madeAt) {}

    /** @throws Refusal {@code assessment.need-exists} when it is on file already, wherever it stands */
    @Requires(AssessmentPermissions.RECORD)
    public void add(Order order) {
        VisitedHousehold household = households
                .open(order.household())
                .filter(found -> NeedSteps.livesIn(found, order.person()))
                .orElseThrow(() -> Refusal.at("/personId", AssessmentProblem.MEMBER_NOT_FOUND));
        NeedState.checkReason(order.reason(), true);
        if (order.priority() < 1 || order.priority() > WEAKEST) {
            throw Refusal.at("/priority", AssessmentProblem.NEED_PRIORITY_WRONG);
        }
        Instrument.Vulnerability vulnerability =
                instruments.current().instrument().vulnerabilities().get(order.vulnerability());
        if (vulnerability == null) {
            throw Refusal.at("/vulnerability", AssessmentProblem.NEED_UNKNOWN, Map.of("value", order.vulnerability()));
        }
        households.members(order.household()).stream()
                .filter(member -> member.id().equals(order.person()) && !fits(vulnerability.target(), member))
                .findAny()
                .ifPresent(member -> {
                    throw Refusal.at("/vulnerability", AssessmentProblem.NEED_OF_ANOTHER_AGE);
                });
        needs.adopt(order.household(), null);
        if (needs.take(order.person(), order.vulnerability()).isPresent()) {
            throw Refusal.at("/vulnerability", AssessmentProblem.NEED_EXISTS);
        }
        Need added = Need.byHand(order.person(), order.vulnerability(), order.priority());
        steps.make(household, List.of(new Continuation.Step("added", null, added)), order.reason(), order.madeAt());
    }

    private static boolean fits(String target, MemberSheet member) {
        Integer months = member.ageMonths();
        return switch (target) {
            case "child" -> months == null || months < ADULT_MONTHS;
            case "adult" -> months == null || months >= ADULT_MONTHS;
            case "pregnant" -> !"m".equals(member.sex());
            default -> true;
        };
    }
}
