package ro.asigur.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Requires;
import ro.asigur.identity.store.TrailRows;

/** Who read or wrote what; reading the trail is itself on it. */
@ApplicationScoped
public class ReadTrail {

    @Inject
    TrailRows rows;

    @Inject
    AuditTrail trail;

    /** Entries older than the one numbered {@code before}, newest first. */
    @Requires("admin.audit")
    public List<TrailRows.Entry> before(long before, int limit) {
        if (before == Long.MAX_VALUE) {
            trail.read("trail.opened", null, null, JsonValue.NULL);
        }
        return rows.before(before, Math.min(Math.max(limit, 1), 200));
    }
}
