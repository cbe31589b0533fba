package ro.asigur.territory.domain;

import ro.asigur.kernel.Problem;

/** Why territory refuses. */
public enum TerritoryProblem implements Problem {
    UAT_NOT_FOUND("uat-not-found", 404),
    COMMUNITY_NOT_FOUND("community-not-found", 404),
    COMMUNITY_NAME_MISSING("community-name-missing", 422),
    COMMUNITY_NAME_TOO_LONG("community-name-too-long", 422),
    COMMUNITY_NAME_TAKEN("community-name-taken", 409),
    VILLAGE_NOT_IN_UAT("village-not-in-uat", 422),
    VILLAGE_IN_OTHER_COMMUNITY("village-in-other-community", 409),
    ACCOUNT_UNKNOWN("account-unknown", 422),
    VILLAGE_NOT_FOUND("village-not-found", 404),
    POINT_OUTSIDE("point-outside", 422),
    BORDER_UNKNOWN("border-unknown", 422);

    private final String code;
    private final int status;

    TerritoryProblem(String code, int status) {
        this.code = "territory." + code;
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
