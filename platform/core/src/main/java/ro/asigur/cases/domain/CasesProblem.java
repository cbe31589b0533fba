package ro.asigur.cases.domain;

import ro.asigur.kernel.Problem;

/** Why a case is refused something. */
public enum CasesProblem implements Problem {
    CASE_NOT_FOUND("case-not-found", 404),
    HOUSEHOLD_NOT_FOUND("household-not-found", 404),
    PERSON_NOT_FOUND("person-not-found", 422),
    OPEN_ALREADY("open-already", 409),
    ID_IN_USE("id-in-use", 409),
    CASE_CLOSED("case-closed", 409),
    NOT_CLOSED("not-closed", 409),
    STATE_UNKNOWN("state-unknown", 422),
    STATE_NOT_REACHABLE("state-not-reachable", 409),
    CHANGED_MEANWHILE("changed-meanwhile", 409),
    REASON_UNKNOWN("reason-unknown", 422),
    REASON_NEEDED("reason-needed", 422),
    NOT_EIGHTEEN("not-eighteen", 422),
    CRITICAL_OPEN("critical-open", 409),
    URGENT_OPEN("urgent-open", 409),
    NOT_IN_TEAM("not-in-team", 422),
    NOT_A_MEMBER("not-a-member", 422),
    IS_RESPONSIBLE("is-responsible", 409),
    REVIEW_WRONG("review-wrong", 422),
    WORDS_NEEDED("words-needed", 422),
    TEXT_TOO_LONG("text-too-long", 422),
    LINE_NOT_FOUND("line-not-found", 422),
    COMMENT_NOT_FOUND("comment-not-found", 404),
    NOTHING_ASKED("nothing-asked", 409),
    NOT_YOURS("not-yours", 403),
    CLOSED_TAKES_NO_QUESTION("closed-takes-no-question", 409),
    PLAN_MISSING("plan-missing", 409),
    PLAN_CHANGED("plan-changed", 409),
    LIST_UNKNOWN("list-unknown", 400);

    private final String code;
    private final int status;

    CasesProblem(String code, int status) {
        this.code = "cases." + code;
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
