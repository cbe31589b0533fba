package ro.asigur.casework.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** Where a line of the plan stands. Steps back are there so that a slip can be undone; a closed line stays closed. */
public enum LineState {
    PROPUS,
    PLANIFICAT,
    IN_DERULARE,
    FURNIZAT,
    INCHIS,
    ANULAT,
    REFUZAT;

    private static final int REASON_MAX = 500;
    private static final Map<LineState, Set<LineState>> STEPS = Map.of(
            PROPUS, Set.of(PLANIFICAT, ANULAT, REFUZAT),
            PLANIFICAT, Set.of(IN_DERULARE, PROPUS, ANULAT, REFUZAT),
            IN_DERULARE, Set.of(FURNIZAT, PLANIFICAT, ANULAT, REFUZAT),
            FURNIZAT, Set.of(INCHIS, IN_DERULARE, ANULAT, REFUZAT),
            INCHIS, Set.of(),
            ANULAT, Set.of(PROPUS),
            REFUZAT, Set.of(PROPUS));

    /** @throws Refusal {@code casework.state-unknown} */
    public static LineState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.at("/state", CaseworkProblem.STATE_UNKNOWN, Map.of("value", code)));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Something is being done or was. */
    public boolean isUnderWay() {
        return this == PLANIFICAT || this == IN_DERULARE || this == FURNIZAT || this == INCHIS;
    }

    /** Still to be done. */
    public boolean isOpen() {
        return this == PROPUS || this == PLANIFICAT || this == IN_DERULARE;
    }

    /** A service may still be given. */
    public boolean isDeliverable() {
        return this == PROPUS || this == PLANIFICAT || this == IN_DERULARE || this == FURNIZAT;
    }

    /** Going on to {@code to} begins something that had not begun: what the household has to agree to. */
    public boolean starts(LineState to) {
        return (this == PROPUS || this == PLANIFICAT) && to.isUnderWay();
    }

    /** A new plan takes the line over as it stands. */
    public boolean isTakenOver() {
        return this == PLANIFICAT || this == IN_DERULARE || this == FURNIZAT;
    }

    /**
     * @param mayStart whether the household agrees, or the service needs no agreement
     * @param reason needed to cancel and to note a refusal
     * @throws Refusal when the step is not possible from here
     */
    public void step(LineState to, boolean mayStart, @Nullable String reason) {
        if (!STEPS.getOrDefault(this, Set.of()).contains(to)) {
            throw Refusal.at("/state", CaseworkProblem.STATE_NOT_REACHABLE, Map.of("from", code(), "to", to.code()));
        }
        if (starts(to) && !mayStart) {
            throw Refusal.at("/state", CaseworkProblem.AGREEMENT_MISSING);
        }
        if ((to == ANULAT || to == REFUZAT) && (reason == null || reason.isBlank())) {
            throw Refusal.at("/reason", CaseworkProblem.REASON_NEEDED);
        }
        if (reason != null && reason.length() > REASON_MAX) {
            throw Refusal.at("/reason", CaseworkProblem.REASON_TOO_LONG);
        }
    }
}
