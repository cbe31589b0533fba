package ro.asigur.identity;

import ro.asigur.kernel.Problem;

/** How identity refuses. */
public enum IdentityProblem implements Problem {
    SIGN_IN_NEEDED("identity.sign-in-needed", 401),
    WRONG_CREDENTIALS("identity.wrong-credentials", 401),
    SECOND_FACTOR_NEEDED("identity.second-factor-needed", 401),
    WRONG_CODE("identity.wrong-code", 401),
    TOO_MANY_ATTEMPTS("identity.too-many-attempts", 429),
    NOT_ALLOWED("identity.not-allowed", 403),
    LINK_NOT_VALID("identity.link-not-valid", 404),
    PASSWORD_TOO_SHORT("identity.password-too-short", 422),
    PASSWORD_TOO_COMMON("identity.password-too-common", 422),
    USERNAME_TAKEN("identity.username-taken", 409),
    USERNAME_SHAPE("identity.username-shape", 422),
    NAME_NEEDED("identity.name-needed", 422),
    UNKNOWN_ROLE("identity.unknown-role", 422),
    UNKNOWN_UAT("identity.unknown-uat", 422),
    UATS_NEEDED("identity.uats-needed", 422),
    DATES_REVERSED("identity.dates-reversed", 422),
    GRANT_NEEDED("identity.grant-needed", 422),
    PERSON_NOT_FOUND("identity.person-not-found", 404),
    NOT_YOURSELF("identity.not-yourself", 409),
    ACCOUNT_CLOSED("identity.account-closed", 409),
    INVALID("identity.invalid", 422);

    private final String code;
    private final int status;

    IdentityProblem(String code, int status) {
        this.code = code;
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
