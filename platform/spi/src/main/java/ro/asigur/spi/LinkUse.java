package ro.asigur.spi;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import ro.asigur.kernel.UatCode;

/**
 * A one-time link at the moment it is used.
 *
 * @param madeBy account that made it
 * @param uats communes that its use may see
 * @param payload what {@link UnitOfWork#link} was given
 */
public record LinkUse(String kind, UUID madeBy, List<UatCode> uats, JsonObject payload) {

    public LinkUse {
        uats = List.copyOf(uats);
    }
}
