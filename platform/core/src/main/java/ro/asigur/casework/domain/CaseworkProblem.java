package ro.asigur.casework.domain;

import ro.asigur.kernel.Problem;

/** Why casework refuses. */
public enum CaseworkProblem implements Problem {
    PLAN_NOT_FOUND("plan-not-found", 404),
    LINE_NOT_FOUND("line-not-found", 404),
    HOUSEHOLD_NOT_FOUND("household-not-found", 404),
    PERSON_NOT_FOUND("person-not-found", 404),
    STATE_UNKNOWN("state-unknown", 422),
    STATE_NOT_REACHABLE("state-not-reachable", 409),
    CHANGED_MEANWHILE("changed-meanwhile", 409),
    REASON_NEEDED("reason-needed", 422),
    REASON_TOO_LONG("reason-too-long", 422),
    AGREEMENT_MISSING("agreement-missing", 409),
    PLAN_CLOSED("plan-closed", 409),
    NOT_DELIVERABLE("not-deliverable", 409),
    NOT_A_BENEFICIARY("not-a-beneficiary", 422),
    DELIVERY_IN_FUTURE("delivery-in-future", 422);

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
