package ro.asigur.team.domain;

import ro.asigur.kernel.Problem;

/** Why something about a standing body is refused. */
public enum TeamProblem implements Problem {
    BODY_NOT_FOUND("body-not-found", 404),
    KIND_UNKNOWN("kind-unknown", 422),
    EXISTS_ALREADY("exists-already", 409),
    PLACE_NOT_YOURS("place-not-yours", 422),
    FOUNDED_IN_FUTURE("founded-in-future", 422),
    FIELD_MISSING("field-missing", 422),
    TEXT_TOO_LONG("text-too-long", 422),
    MANDATE_REVERSED("mandate-reversed", 422),
    VALIDITY_REVERSED("validity-reversed", 422),
    PARTIES_MISSING("parties-missing", 422),
    ACCOUNT_UNKNOWN("account-unknown", 422),
    ID_IN_USE("id-in-use", 409),
    MINUTES_IN_FUTURE("minutes-in-future", 422),
    HELD_ALREADY("held-already", 409),
    NOBODY_PRESENT("nobody-present", 422),
    MEMBER_NOT_FOUND("member-not-found", 422),
    NO_MANDATE("no-mandate", 422),
    NO_QUORUM("no-quorum", 422);

    private final String code;
    private final int status;

    TeamProblem(String code, int status) {
        this.code = "team." + code;
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
