package ro.asigur.assessment.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** Where a vulnerability of a person stands. The team's steps; what an assessment does to it is {@link Continuation}'s. */
public enum NeedState {
    SUSPECTED,
    CONFIRMED,
    REFUTED,
    RESOLVED,
    RETURNED;

    public static final int REASON_MAX = 500;

    private static final Map<NeedState, Set<NeedState>> STEPS = Map.of(
            SUSPECTED, Set.of(CONFIRMED, REFUTED, RESOLVED),
            CONFIRMED, Set.of(REFUTED, RESOLVED, SUSPECTED),
            RETURNED, Set.of(CONFIRMED, REFUTED, RESOLVED),
            REFUTED, Set.of(CONFIRMED, SUSPECTED),
            RESOLVED, Set.of(RETURNED));

    /** @throws Refusal {@code assessment.need-state-unknown} */
    public static NeedState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.at("/state", AssessmentProblem.NEED_STATE_UNKNOWN, Map.of("value", code)));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A ground for support today. */
    public boolean isOpen() {
        return this == SUSPECTED || this == CONFIRMED || this == RETURNED;
    }

    /**
     * @param gone whether the latest assessment proposes it as resolved: agreeing with that needs no reason, holding on to it does;
     *     else confirming needs none
     * @throws Refusal when the step is not possible from here, or its reason is missing
     */
    public void step(NeedState to, boolean gone, @Nullable String reason) {
        boolean reaffirms = to == this && gone && isOpen();
        if (!reaffirms && !STEPS.getOrDefault(this, Set.of()).contains(to)) {
            throw Refusal.at(
                    "/state", AssessmentProblem.NEED_STATE_NOT_REACHABLE, Map.of("from", code(), "to", to.code()));
        }
        boolean agrees = isOpen() && (to == CONFIRMED && !gone || to == RESOLVED && gone);
        checkReason(reason, !agrees);
    }

    /** @throws Refusal when the reason is missing or too long */
    public static void checkReason(@Nullable String reason, boolean needed) {
        if (needed && (reason == null || reason.isBlank())) {
            throw Refusal.at("/reason", AssessmentProblem.NEED_REASON_MISSING);
        }
        if (reason != null && reason.length() > REASON_MAX) {
            throw Refusal.at("/reason", AssessmentProblem.NEED_REASON_TOO_LONG, Map.of("max", REASON_MAX));
        }
    }
}
