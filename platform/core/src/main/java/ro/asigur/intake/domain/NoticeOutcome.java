package ro.asigur.intake.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** How a notice ended. The sender is told this much and no more. */
public enum NoticeOutcome {
    /** The family was visited and assessed. */
    VISITED("vizitata", true, "familia a fost vizitată și evaluată"),
    /** The team knew the family and has a plan with it. */
    KNOWN("cunoscuta", true, "familia este deja sprijinită de echipă"),
    /** Visited; nothing was found that asks for help. */
    NO_RISKS("fara_riscuri", true, "vizitată, fără riscuri constatate"),
    /** Nobody of that name lives there. */
    NOT_FOUND("negasita", false, "familia nu a fost găsită"),
    /** Handed to another authority, e.g. police or another commune. */
    SENT_ON("trimisa", false, "trimisă altei autorități");

    private final String code;
    private final boolean ofHousehold;
    private final String said;

    /** @param said to the sender, in Romanian: there is no account whose language could be known */
    NoticeOutcome(String code, boolean ofHousehold, String said) {
        this.code = code;
        this.ofHousehold = ofHousehold;
        this.said = said;
    }

    /** What who sent the sheet is written; of the family, nothing. */
    public String letter() {
        return "Fișa de observație pe care ați trimis-o prin Asigur s-a încheiat: " + said
                + ". Despre familie nu se comunică nimic altceva. Vă mulțumim.";
    }

    public String code() {
        return code;
    }

    /** Whether the household that was visited must be named. */
    public boolean isOfHousehold() {
        return ofHousehold;
    }

    public static Optional<NoticeOutcome> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
