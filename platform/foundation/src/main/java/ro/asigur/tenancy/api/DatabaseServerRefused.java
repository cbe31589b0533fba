package ro.asigur.tenancy.api;

import java.util.List;
import java.util.Locale;

/** The PostgreSQL server that was named cannot carry the counties; found before anything is made on it. */
public final class DatabaseServerRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** PASSWORD with user and the server's sentence; RIGHTS with the user; VERSION with the one found and the oldest that will do. */
    public enum Reason {
        PASSWORD,
        RIGHTS,
        VERSION
    }

    private final Reason reason;
    private final List<String> details;

    public DatabaseServerRefused(Reason reason, String... details) {
        super("the PostgreSQL server cannot be used (" + reason.name().toLowerCase(Locale.ROOT) + "): "
                + String.join(", ", details));
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    public List<String> details() {
        return details;
    }
}
