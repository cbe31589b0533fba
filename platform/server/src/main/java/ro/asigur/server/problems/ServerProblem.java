package ro.asigur.server.problems;

import ro.asigur.kernel.Problem;

/** How the server itself refuses, before any context is asked. */
public enum ServerProblem implements Problem {
    NO_COUNTY("server.no-county", 404),
    NOT_FOUND("server.not-found", 404),
    METHOD_NOT_ALLOWED("server.method-not-allowed", 405),
    NOT_ACCEPTABLE("server.not-acceptable", 406),
    UNSUPPORTED_MEDIA("server.unsupported-media", 415),
    BODY_TOO_LARGE("server.body-too-large", 413),
    MALFORMED("server.malformed", 400),
    INVALID("server.invalid", 422),
    INVALID_FIELD("server.invalid-field", 422),
    FOREIGN_ORIGIN("server.foreign-origin", 403),
    STALE_TOKEN("server.stale-token", 403),
    CHANGED_MEANWHILE("server.changed-meanwhile", 409),
    NOT_DEMO("server.not-demo", 404),
    UNEXPECTED("server.unexpected", 500);

    private final String code;
    private final int status;

    ServerProblem(String code, int status) {
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
