package ro.asigur.instrument.api;

/** Three-valued truth. */
public enum Trit {
    TRUE,
    FALSE,
    UNKNOWN;

    public static Trit of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Trit and(Trit other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    public Trit or(Trit other) {
        return not().and(other.not()).not();
    }

    public Trit not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** {@code T}, {@code F} or {@code U}, as in the golden vectors. */
    public char letter() {
        return name().charAt(0);
    }
}
