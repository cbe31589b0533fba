package ro.asigur.documents.domain;

import ro.asigur.kernel.Problem;

/** Why a file is refused. */
public enum DocumentsProblem implements Problem {
    FILE_NOT_FOUND("file-not-found", 404),
    OWNER_NOT_FOUND("owner-not-found", 404),
    FILE_EMPTY("file-empty", 422),
    FILE_TOO_LARGE("file-too-large", 413),
    KIND_UNKNOWN("kind-unknown", 422),
    NAME_WRONG("name-wrong", 422),
    ID_REUSED("id-reused", 409),
    WITHDRAWN("withdrawn", 410),
    REASON_NEEDED("reason-needed", 422),
    NOT_ALLOWED("not-allowed", 403);

    private final String code;
    private final int status;

    DocumentsProblem(String code, int status) {
        this.code = "documents." + code;
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
