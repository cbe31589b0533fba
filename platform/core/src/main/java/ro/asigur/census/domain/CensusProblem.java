package ro.asigur.census.domain;

import ro.asigur.kernel.Problem;

/** Why the census refuses. */
public enum CensusProblem implements Problem {
    HOUSEHOLD_NOT_FOUND("household-not-found", 404),
    MEMBER_NOT_FOUND("member-not-found", 404),
    HOUSEHOLD_INVALID("household-invalid", 422),
    MEMBER_INVALID("member-invalid", 422),
    VISIT_INVALID("visit-invalid", 422),
    ENTRUSTING_INVALID("entrusting-invalid", 422),
    HOUSEHOLD_EXISTS("household-exists", 409),
    MEMBER_EXISTS("member-exists", 409),
    UAT_NOT_FOUND("uat-not-found", 404),
    VILLAGE_NOT_IN_UAT("village-not-in-uat", 422),
    ADDRESS_TOO_LONG("address-too-long", 422),
    PHONE_INVALID("phone-invalid", 422),
    NAME_MISSING("name-missing", 422),
    NAME_TOO_LONG("name-too-long", 422),
    NAME_UNREADABLE("name-unreadable", 422),
    BIRTH_DATE_OR_AGE_MISSING("birth-date-or-age-missing", 422),
    BIRTH_DATE_IN_FUTURE("birth-date-in-future", 422),
    BIRTH_DATE_TOO_OLD("birth-date-too-old", 422),
    CNP_INVALID("cnp-invalid", 422),
    CNP_OTHER_BIRTH_DATE("cnp-other-birth-date", 422),
    CNP_OTHER_SEX("cnp-other-sex", 422),
    REASON_TOO_LONG("reason-too-long", 422),
    OPTION_UNKNOWN("option-unknown", 422),
    RELATIVE_NOT_IN_HOUSEHOLD("relative-not-in-household", 422),
    OWN_RELATIVE("own-relative", 422),
    VISIT_IN_FUTURE("visit-in-future", 422),
    RETURN_BEFORE_VISIT("return-before-visit", 422),
    COLLEAGUE_NOT_FOUND("colleague-not-found", 422),
    COLLEAGUE_SEES_ALREADY("colleague-sees-already", 422),
    ENTRUSTED_ALREADY("entrusted-already", 409),
    ENTRUSTING_NOT_FOUND("entrusting-not-found", 404),
    ENTRUSTING_OVER("entrusting-over", 422),
    ENTRUSTING_TOO_LONG("entrusting-too-long", 422),
    WORDS_MISSING("words-missing", 422),
    WORDS_TOO_LONG("words-too-long", 422),
    DUPLICATE_NOT_FOUND("duplicate-not-found", 404),
    MERGE_WITH_ITSELF("merge-with-itself", 422),
    MERGED_ALREADY("merged-already", 409),
    MERGE_NOT_FOUND("merge-not-found", 404),
    RECORD_NOT_FOUND("record-not-found", 404),
    RECORD_DECIDED("record-decided", 409),
    EVENT_IN_FUTURE("event-in-future", 422),
    EVENT_DAY_MISSING("event-day-missing", 422),
    EVENT_BEFORE_BIRTH("event-before-birth", 422),
    EVENT_EXISTS("event-exists", 409),
    EVENT_NOT_FOUND("event-not-found", 404),
    NOBODY_MOVES("nobody-moves", 422),
    LIVES_THERE_ALREADY("lives-there-already", 422),
    MOVE_TO_OTHER_COMMUNE("move-to-other-commune", 422),
    PERSON_DIED("person-died", 409),
    TRANSFER_NOT_FOUND("transfer-not-found", 404),
    TRANSFER_TO_ITSELF("transfer-to-itself", 422),
    TRANSFER_OPEN("transfer-open", 409),
    TRANSFER_DECIDED("transfer-decided", 409),
    QUERY_TOO_SHORT("query-too-short", 400),
    SORT_UNKNOWN("sort-unknown", 400),
    CURSOR_INVALID("cursor-invalid", 400);

    private final String code;
    private final int status;

    CensusProblem(String code, int status) {
        this.code = "census." + code;
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
