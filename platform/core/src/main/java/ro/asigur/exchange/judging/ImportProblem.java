package ro.asigur.exchange.judging;

import ro.asigur.kernel.Problem;

/** What can be wrong with a household that comes in, or is worth telling. */
public enum ImportProblem implements Problem {
    /** Rows that point at a household which neither the file nor the county has. */
    HOUSEHOLD_MISSING("household-missing"),
    HOUSEHOLD_TWICE("household-twice"),
    PERSON_TWICE("person-twice"),
    PERSON_MISSING("person-missing"),
    ASSESSMENT_MISSING("assessment-missing"),
    ASSESSMENT_TWICE("assessment-twice"),
    UAT_OTHER_COUNTY("uat-other-county"),
    VILLAGE_UNKNOWN("village-unknown"),
    ADDRESS_TOO_LONG("address-too-long"),
    PHONE_WRONG("phone-wrong"),
    TWO_HEADS("two-heads"),
    DIED_IN_FUTURE("died-in-future"),
    VERSION_UNKNOWN("version-unknown"),
    VISIT_IN_FUTURE("visit-in-future"),
    KIND_UNKNOWN("assessment-kind-unknown"),
    /** An interview that the tablet would not close either. */
    ANSWER_MISSING("answer-missing"),
    NO_MEMBERS("no-members"),
    VULNERABILITY_UNKNOWN("vulnerability-unknown"),
    VULNERABILITY_OTHER_AGE("vulnerability-other-age"),
    PRIORITY_WRONG("priority-wrong"),
    /** Notices. */
    DIAGNOSIS_NOT_FOUND("diagnosis-not-found"),
    DIAGNOSIS_FOUND_TOO("diagnosis-found-too"),
    DIAGNOSIS_PRIORITY("diagnosis-priority"),
    MERGED_LEFT_OUT("merged-left-out"),
    PLAN_MADE_ANEW("plan-made-anew");

    private final String code;

    ImportProblem(String code) {
        this.code = "exchange." + code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }
}
