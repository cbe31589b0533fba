package ro.asigur.census;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded of a person while another record was held for the same one.
 *
 * @param person with whom it lies; {@code other} who was taken apart from her
 * @param source fields, interview, plan or service; {@code subject} the record itself
 * @param what codes and dates that tell it in words
 * @param about null: to decide; {@code stays}: it is of {@code person}; {@code other}: it is of the other one and must be
 *     written down there
 */
public record UnmergedRecord(
        UUID id,
        UUID person,
        String name,
        UUID other,
        String otherName,
        int uat,
        String source,
        UUID subject,
        JsonObject what,
        Instant recordedAt,
        @Nullable String about,
        @Nullable String decidedBy) {}
