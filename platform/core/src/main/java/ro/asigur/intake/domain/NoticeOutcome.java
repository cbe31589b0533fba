package ro.asigur.intake.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** How a notice ended. The sender is told this much and no more. */
public enum NoticeOutcome {
    /** The family was visited and assessed. */
    VISITED("vizitata", true),
    /** The team knew the family and has a plan with it. */
    KNOWN("cunoscuta", true),
    /** Visited; nothing was found that asks for help. */
    NO_RISKS("fara_riscuri", true),
    /** Nobody of that name lives there. */
    NOT_FOUND("negasita", false),
    /** Handed to another authority, e.g. police or another commune. */
    SENT_ON("trimisa", false);

    private final String code;
    private final boolean ofHousehold;

    NoticeOutcome(String code, boolean ofHousehold) {
        this.code = code;
        this.ofHousehold = ofHousehold;
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
