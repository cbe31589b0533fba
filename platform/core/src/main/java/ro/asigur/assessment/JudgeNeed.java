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
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;

/** The team says where a vulnerability stands: confirmed, refuted, resolved, returned. */
@ApplicationScoped
public class JudgeNeed {

    private Needs needs;
    private HouseholdRegister households;
    private NeedSteps steps;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected JudgeNeed() {}

    @Inject
    public JudgeNeed(Needs needs, HouseholdRegister households, NeedSteps steps) {
        this.needs = needs;
        this.households = households;
        this.steps = steps;
    }

    /**
     * @param reason needed unless the step agrees with what is proposed
     * @param base the state that was on the screen; null: not looked at
     */
    public record Order(
            HouseholdId household,
            UUID person,
            String vulnerability,
            String state,
            @Nullable String reason,
            @Nullable String base,
            Instant madeAt) {}

    /** @throws Refusal {@code assessment.need-changed-meanwhile} when somebody else judged it since it was read */
    @Requires(AssessmentPermissions.JUDGE)
    public void judge(Order order) {
        VisitedHousehold household = households
                .open(order.household())
                .filter(found -> NeedSteps.livesIn(found, order.person()))
                .orElseThrow(() -> Refusal.at("/personId", AssessmentProblem.NEED_NOT_FOUND));
        needs.adopt(order.household(), null);
        Need need = needs.take(order.person(), order.vulnerability())
                .orElseThrow(() -> Refusal.at("/vulnerability", AssessmentProblem.NEED_NOT_FOUND));
        NeedState to = NeedState.of(order.state());
        if (to == need.state() && !need.gone()) {
            return;
        }
        String base = order.base();
        if (base != null && NeedState.of(base) != need.state()) {
            throw Refusal.at(
                    "/state",
                    AssessmentProblem.NEED_CHANGED_MEANWHILE,
                    Map.of("state", need.state().code()));
        }
        need.state().step(to, need.gone(), order.reason());
        steps.make(
                household,
                List.of(new Continuation.Step("judged", need, need.judged(to))),
                order.reason(),
                order.madeAt());
    }
}
