package ro.asigur.exchange;

import ro.asigur.kernel.Problem;

/** How the exchange refuses. */
public enum ExchangeProblem implements Problem {
    /** The commune holds households that this sample did not bring: real ones, or another sample's. */
    COMMUNE_HAS_HOUSEHOLDS("commune-has-households", 409),
    /** Everything that was asked for is there already. */
    SAMPLE_ALREADY_LOADED("sample-already-loaded", 409),
    COMMUNE_UNKNOWN("commune-unknown", 422),
    /** Fewer households than communes, or more than a county can hold. */
    HOUSEHOLDS_OUT_OF_RANGE("households-out-of-range", 422),
    /** A commune outside what the reader may see, or none of the county. */
    UAT_NOT_FOUND("uat-not-found", 404),
    FORMAT_UNKNOWN("format-unknown", 422),
    KIND_UNKNOWN("kind-unknown", 404),
    /** An export with the CNPs in clear asks for a permission of its own. */
    CNP_NOT_ALLOWED("cnp-not-allowed", 403),
    IMPORT_NOT_FOUND("import-not-found", 404),
    /** It is being gone through, or has been brought in. */
    IMPORT_NOT_READY("import-not-ready", 409),
    SYSTEM_NAME_WRONG("system-name-wrong", 422),
    FILE_TOO_LARGE("file-too-large", 413),
    FILE_EMPTY("file-empty", 422),
    /** Lines of which it cannot be told whose they are. */
    LINES_UNREADABLE("lines-unreadable", 422),
    HOUSEHOLD_NOT_WRITTEN("household-not-written", 422),
    IMPORT_BROKE("import-broke", 500),
    KEY_NOT_OURS("key-not-ours", 422);

    private final String code;
    private final int status;

    ExchangeProblem(String code, int status) {
        this.code = "exchange." + code;
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
