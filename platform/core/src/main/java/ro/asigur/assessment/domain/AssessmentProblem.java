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
    NO_MEMBERS("no-members", 422);

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
