package ro.asigur.casework.domain;

import ro.asigur.kernel.Problem;

/** Why casework refuses. */
public enum CaseworkProblem implements Problem {
    PLAN_NOT_FOUND("plan-not-found", 404),
    LINE_NOT_FOUND("line-not-found", 404),
    HOUSEHOLD_NOT_FOUND("household-not-found", 404),
    STATE_UNKNOWN("state-unknown", 422),
    STEP_NOT_POSSIBLE("step-not-possible", 409),
    REASON_MISSING("reason-missing", 422),
    REASON_TOO_LONG("reason-too-long", 422),
    AGREEMENT_MISSING("agreement-missing", 409),
    PLAN_CLOSED("plan-closed", 409);

    private final String code;
    private final int status;

    CaseworkProblem(String code, int status) {
        this.code = "casework." + code;
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
