package ro.asigur.commands.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.UUID;

/**
 * A write as the device made it.
 *
 * @param id UUIDv7 from the device: the idempotency key
 * @param type e.g. {@code census.record-household}
 * @param device which device, a UUID it keeps
 * @param madeAt when the person did it, by the device's clock
 * @param base the value it was based on, {@link JsonValue#NULL} for none: what lets a conflict be seen
 */
public record Command(UUID id, String type, UUID device, Instant madeAt, JsonValue base, JsonObject payload) {}
