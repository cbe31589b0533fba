package ro.asigur.programmes.domain;

import ro.asigur.kernel.Problem;

/** Why something about a programme or access to a service is refused. */
public enum ProgrammesProblem implements Problem {
    PROGRAMME_NOT_FOUND("programme-not-found", 404),
    PROGRAMME_INVALID("programme-invalid", 422),
    CODE_TAKEN("code-taken", 409),
    CHANGED_MEANWHILE("changed-meanwhile", 409),
    FIELD_MISSING("field-missing", 422),
    TEXT_TOO_LONG("text-too-long", 422),
    NUMBER_WRONG("number-wrong", 422),
    DAYS_CROSSED("days-crossed", 422),
    UAT_UNKNOWN("uat-unknown", 422),
    GROUP_TWICE("group-twice", 422),
    GROUP_UNKNOWN("group-unknown", 422),
    GROUP_IN_USE("group-in-use", 409),
    PERSON_NOT_FOUND("person-not-found", 422),
    PERSON_DIED("person-died", 422),
    NOT_RUNNING("not-running", 422),
    UAT_OUTSIDE("uat-outside", 422),
    ENROLLED_ALREADY("enrolled-already", 409),
    NOT_ENROLLED("not-enrolled", 404),
    LEFT_ALREADY("left-already", 409),
    IN_FUTURE("in-future", 422),
    SERVICE_NOT_FOUND("service-not-found", 422),
    SERVICE_CLOSED("service-closed", 422),
    ASK_NOT_FOUND("ask-not-found", 404),
    ASKED_ALREADY("asked-already", 409),
    OPTION_UNKNOWN("option-unknown", 422),
    STEP_IMPOSSIBLE("step-impossible", 409),
    NOT_ELIGIBLE("not-eligible", 422),
    NO_PLACE_FREE("no-place-free", 409),
    LINE_NOT_OF_PERSON("line-not-of-person", 422);

    private final String code;
    private final int status;

    ProgrammesProblem(String code, int status) {
        this.code = "programmes." + code;
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
