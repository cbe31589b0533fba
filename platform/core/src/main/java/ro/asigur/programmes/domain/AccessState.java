package ro.asigur.programmes.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ro.asigur.kernel.Refusal;

/** Where an ask for a service stands. Who is admitted holds a place, before the contract too. */
public enum AccessState {
    ASKED,
    WAITING,
    ADMITTED,
    CONTRACTED,
    REFUSED,
    DISCHARGED,
    WITHDRAWN;

    private static final Map<AccessState, Set<AccessState>> STEPS = Map.of(
            ASKED, Set.of(WAITING, ADMITTED, REFUSED, WITHDRAWN),
            WAITING, Set.of(ADMITTED, REFUSED, WITHDRAWN),
            ADMITTED, Set.of(CONTRACTED, WITHDRAWN),
            CONTRACTED, Set.of(DISCHARGED),
            REFUSED, Set.of(),
            DISCHARGED, Set.of(),
            WITHDRAWN, Set.of());

    public static AccessState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.at("/state", ProgrammesProblem.OPTION_UNKNOWN, Map.of("value", code)));
    }

    /** What a decision leads to: admit, wait or refuse. */
    public static AccessState decided(String decision) {
        return switch (decision) {
            case "admit" -> ADMITTED;
            case "wait" -> WAITING;
            case "refuse" -> REFUSED;
            default -> throw Refusal.at("/decision", ProgrammesProblem.OPTION_UNKNOWN, Map.of("value", decision));
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean holdsPlace() {
        return this == ADMITTED || this == CONTRACTED;
    }

    /** In the line: waiting, or not decided yet. */
    public boolean isInLine() {
        return this == ASKED || this == WAITING;
    }

    /** What ends it from here: who has a contract is discharged, an earlier ask is withdrawn. */
    public AccessState end() {
        return this == CONTRACTED ? DISCHARGED : WITHDRAWN;
    }

    /** @throws Refusal {@code programmes.step-impossible} */
    public void step(AccessState to) {
        if (!STEPS.getOrDefault(this, Set.of()).contains(to)) {
            throw Refusal.at("/askId", ProgrammesProblem.STEP_IMPOSSIBLE, Map.of("from", code(), "to", to.code()));
        }
    }
}
