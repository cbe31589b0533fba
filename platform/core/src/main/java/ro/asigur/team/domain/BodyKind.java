package ro.asigur.team.domain;

import java.util.Arrays;
import java.util.Optional;

/** Intersectoral community team, supervising unit of the county's institutions, community consultative structure. */
public enum BodyKind {
    ECI("eci"),
    UJSS("ujss"),
    SCC("scc");

    private final String code;

    BodyKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<BodyKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
