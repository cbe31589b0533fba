package ro.asigur.cases.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why a case ends (instrument.md section 1). */
public enum ClosingReason {
    REZOLVAT("rezolvat"),
    TRANSFERAT_UAT("transferat_uat"),
    TRANSFERAT_JUDET("transferat_judet"),
    PRELUAT_DGASPC("preluat_dgaspc"),
    MUTAT("mutat"),
    MAJOR("major"),
    DECES("deces"),
    REFUZ("refuz"),
    PIERDUT("pierdut");

    private final String code;

    ClosingReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ClosingReason> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
