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
    UNKNOWN_VERSION("unknown-version", 404),
    /** The county has this version already, with another content: a published version is never changed. */
    VERSION_TAKEN("version-taken", 409),
    /** A question's code comes again with another meaning: another subject or another kind of answer. */
    MEANING_CHANGED("meaning-changed", 422),
    /** The version would be in force at once and reads a parameter that has no value yet. */
    PARAMETER_WITHOUT_VALUE("parameter-without-value", 422),
    /** A new value of a parameter cannot be taken; each field says why. */
    PARAMETER_REFUSED("parameter-refused", 422),
    UNKNOWN_PARAMETER("unknown-parameter", 422),
    NOT_A_SUM("not-a-sum", 422),
    NOT_A_DAY("not-a-day", 422),
    /** From this day there is a value already, and diagnoses may have been made with it. */
    DAY_TAKEN("day-taken", 422),
    SOURCE_MISSING("source-missing", 422);

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
