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
    DELIVERY_IN_FUTURE("delivery-in-future", 422),
    DELIVERY_NOT_FOUND("delivery-not-found", 404),
    NOTHING_GIVEN("nothing-given", 422),
    NOTE_TOO_LONG("note-too-long", 422),
    PERSON_NEEDED("person-needed", 422),
    SERVICE_UNKNOWN("service-unknown", 422),
    ALREADY_IN_PLAN("already-in-plan", 409),
    LINE_CLOSED("line-closed", 409),
    TERMS_CHANGED_MEANWHILE("terms-changed-meanwhile", 409),
    DUE_IN_PAST("due-in-past", 422),
    BEYOND_HORIZON("beyond-horizon", 422),
    FREQUENCY_WRONG("frequency-wrong", 422),
    ROLE_UNKNOWN("role-unknown", 422),
    DESTINATION_UNKNOWN("destination-unknown", 422),
    NOT_IN_TEAM("not-in-team", 422),
    AGREEMENT_UNKNOWN("agreement-unknown", 422),
    AGREED_IN_FUTURE("agreed-in-future", 422),
    SIGNATURE_NEEDED("signature-needed", 422),
    SIGNATURE_WRONG("signature-wrong", 422),
    ALARM_NOT_FOUND("alarm-not-found", 404),
    ALARM_TAKEN("alarm-taken", 409),
    ALARM_CLOSED("alarm-closed", 409),
    NOTICE_MISSING("notice-missing", 409),
    NOTICE_IN_FUTURE("notice-in-future", 422),
    WAY_UNKNOWN("way-unknown", 422),
    OUTCOME_NEEDED("outcome-needed", 422),
    LIST_UNKNOWN("list-unknown", 400);

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
