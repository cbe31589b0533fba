package ro.asigur.identity.api;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/** Links that work once, in the county of the open transaction. Only a token's digest is kept. */
public interface OneTimeLinks {

    /** @return the token: 256 random bits, base64url, 43 characters */
    String make(String kind, JsonObject payload, Duration validity);

    /** What a link that can still be used holds; it stays usable. */
    Optional<JsonObject> find(String kind, String token);

    /** As {@link #find}, and uses it up: of two at the same time one gets it. Undone when the transaction rolls back. */
    Optional<JsonObject> use(String kind, String token);
}
