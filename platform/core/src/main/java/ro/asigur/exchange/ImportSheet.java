package ro.asigur.exchange;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought, and how far it is.
 *
 * @param system whose keys it has
 * @param layout how the columns of a list are read; null: our own format
 * @param state receiving, received, checking, checked, running, done, broken
 * @param rows read so far; {@code done} households gone through, of {@code households}
 * @param counts added, changed, same, refused, persons, assessments, needs, unreadable
 * @param problems all that were found; the first thousand are kept
 * @param failure code of the problem that ended it
 */
public record ImportSheet(
        UUID id,
        String system,
        String fileName,
        long bytes,
        @Nullable JsonObject layout,
        String state,
        UUID actor,
        String actorName,
        List<Integer> uats,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int rows,
        int done,
        int households,
        JsonObject counts,
        int problems,
        @Nullable String failure) {}
