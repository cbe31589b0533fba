package ro.asigur.audit.api;

import jakarta.json.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;

/** Writes the trail, in the running transaction: if the deed is rolled back, so is its entry, and the other way round. */
public interface AuditTrail {

    /**
     * @param action past participle, e.g. {@code household.recorded}
     * @param subject what it was done to: household, person, account …
     * @param before the value replaced, {@link JsonValue#NULL} for a first one
     */
    void wrote(String action, UUID subject, @Nullable UatCode uat, JsonValue before, JsonValue after);

    /** Opening a file, an export, a print, an unmasking; a search is one entry with the query, subject null. */
    void read(String action, @Nullable UUID subject, @Nullable UatCode uat, JsonValue details);
}
