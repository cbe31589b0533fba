package ro.asigur.referrals.domain;

import ro.asigur.kernel.Problem;

/** Why something about the directory or a referral is refused. */
public enum ReferralsProblem implements Problem {
    PROVIDER_NOT_FOUND("provider-not-found", 404),
    PROVIDER_INVALID("provider-invalid", 422),
    CODE_TAKEN("code-taken", 409),
    CHANGED_MEANWHILE("changed-meanwhile", 409),
    FIELD_MISSING("field-missing", 422),
    TEXT_TOO_LONG("text-too-long", 422),
    NUMBER_WRONG("number-wrong", 422),
    DATE_WRONG("date-wrong", 422),
    OPTION_UNKNOWN("option-unknown", 422),
    UAT_UNKNOWN("uat-unknown", 422),
    EMAIL_WRONG("email-wrong", 422),
    AGES_CROSSED("ages-crossed", 422),
    NO_SERVICE("no-service", 422),
    SERVICE_TWICE("service-twice", 422),
    ACCOUNT_CANNOT_ANSWER("account-cannot-answer", 422),
    COLUMN_MISSING("column-missing", 422),
    COLUMN_UNKNOWN("column-unknown", 422),
    LINE_BROKEN("line-broken", 422),
    PROVIDER_DIFFERS("provider-differs", 422),
    REFERRAL_NOT_FOUND("referral-not-found", 404),
    PERSON_NOT_FOUND("person-not-found", 422),
    PERSON_DIED("person-died", 422),
    LINE_NOT_FOUND("line-not-found", 422),
    LINE_NOT_OF_PERSON("line-not-of-person", 422),
    LINE_ENDED("line-ended", 409),
    PROVIDER_CLOSED("provider-closed", 422),
    WRONG_DESTINATION("wrong-destination", 422),
    CONSENT_NEEDED("consent-needed", 422),
    IN_FUTURE("in-future", 422),
    NO_ACCOUNT("no-account", 422),
    STEP_IMPOSSIBLE("step-impossible", 409),
    REASON_NEEDED("reason-needed", 422),
    LINK_NOT_FOUND("link-not-found", 404),
    TOO_MANY_TRIES("too-many-tries", 429),
    SENT_ALREADY("sent-already", 409),
    ENDED_ALREADY("ended-already", 409);

    private final String code;
    private final int status;

    ReferralsProblem(String code, int status) {
        this.code = "referrals." + code;
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
