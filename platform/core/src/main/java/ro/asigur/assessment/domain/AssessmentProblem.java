package ro.asigur.assessment.domain;

import ro.asigur.kernel.Problem;

/** Why assessment refuses. */
public enum AssessmentProblem implements Problem {
    ASSESSMENT_NOT_FOUND("assessment-not-found", 404),
    HOUSEHOLD_NOT_FOUND("household-not-found", 404),
    MEMBER_NOT_FOUND("member-not-found", 404),
    ASSESSMENT_EXISTS("assessment-exists", 409),
    ALREADY_SUBMITTED("already-submitted", 409),
    BEGIN_INVALID("begin-invalid", 422),
    KIND_UNKNOWN("kind-unknown", 422),
    VISIT_IN_FUTURE("visit-in-future", 422),
    MEMBERS_OWN_FIELD("members-own-field", 422),
    INCOMPLETE("incomplete", 422),
    ANSWER_MISSING("answer-missing", 422),
    NO_MEMBERS("no-members", 422),
    NEED_NOT_FOUND("need-not-found", 404),
    NEED_EXISTS("need-exists", 409),
    NEED_CHANGED_MEANWHILE("need-changed-meanwhile", 409),
    NEED_STATE_UNKNOWN("need-state-unknown", 422),
    NEED_STATE_NOT_REACHABLE("need-state-not-reachable", 422),
    NEED_REASON_MISSING("need-reason-missing", 422),
    NEED_REASON_TOO_LONG("need-reason-too-long", 422),
    NEED_UNKNOWN("need-unknown", 422),
    NEED_OF_ANOTHER_AGE("need-of-another-age", 422),
    NEED_PRIORITY_WRONG("need-priority-wrong", 422);

    private final String code;
    private final int status;

    AssessmentProblem(String code, int status) {
        this.code = "assessment." + code;
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
