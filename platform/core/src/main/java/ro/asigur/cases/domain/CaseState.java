package ro.asigur.cases.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a case stands: opened, active, monitored after the services, closed. */
public enum CaseState {
    DESCHIS("deschis"),
    ACTIV("activ"),
    MONITORIZARE("monitorizare"),
    INCHIS("inchis");

    private static final Map<CaseState, Set<CaseState>> NEXT = Map.of(
            DESCHIS, Set.of(ACTIV),
            ACTIV, Set.of(MONITORIZARE),
            MONITORIZARE, Set.of(ACTIV),
            INCHIS, Set.of());

    private final String code;

    CaseState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether a step of the team leads there; closing and reopening are acts of their own. */
    public boolean leadsTo(CaseState other) {
        return NEXT.getOrDefault(this, Set.of()).contains(other);
    }

    public static Optional<CaseState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
