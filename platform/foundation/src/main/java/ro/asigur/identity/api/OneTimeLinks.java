package ro.asigur.identity.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** Links that work once: an invitation, a guest's way in. In the open transaction. */
public interface OneTimeLinks {

    /** A new link's token: 192 random bits, shown once; the payload is what {@link #take} gives back. */
    String make(String kind, JsonObject payload, Instant expires);

    /** The payload of a link that would work, without using it. */
    Optional<JsonObject> look(String kind, String token);

    /** The payload, once; empty when the link was used, has run out or never was. */
    Optional<JsonObject> take(String kind, String token);
}
