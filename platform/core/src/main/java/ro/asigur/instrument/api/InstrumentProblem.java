package ro.asigur.instrument.api;

import ro.asigur.kernel.Problem;

/** How the instrument refuses. */
public enum InstrumentProblem implements Problem {
    /** The request's answers do not fit the instrument; each field says why. */
    ANSWERS_REFUSED("answers-refused", 422),
    UNKNOWN_QUESTION("unknown-question", 422),
    /** A question of the household in a member's answers, or the other way round. */
    WRONG_SUBJECT("wrong-subject", 422),
    UNKNOWN_OPTION("unknown-option", 422),
    WRONG_TYPE("wrong-type", 422),
    OUT_OF_RANGE("out-of-range", 422),
    DATE_IN_FUTURE("date-in-future", 422),
    CNP_INVALID("cnp-invalid", 422),
    UNKNOWN_MEMBER("unknown-member", 422),
    MEMBER_REPEATED("member-repeated", 422),
    BIRTH_DATE_MISSING("birth-date-missing", 422),
    MISSING("missing", 422),
    /** A file that is not the instrument, with the path of what is wrong. */
    NOT_AN_INSTRUMENT("not-an-instrument", 422),
    /** The linter found something: the version is not published. */
    RULES_REFUSED("rules-refused", 422),
    RULE_REFUSED("rule-refused", 422),
    UNKNOWN_VERSION("unknown-version", 404);

    private final String code;
    private final int status;

    InstrumentProblem(String code, int status) {
        this.code = "instrument." + code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
