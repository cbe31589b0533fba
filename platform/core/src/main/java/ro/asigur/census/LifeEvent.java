package ro.asigur.census;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A birth, a death, a move.
 *
 * @param kind birth, arrived, moved, left, death
 * @param why of a move: moved, split, joined, transfer
 * @param from where she lived; {@code to} where she lives since; null when that is not on file
 * @param withdrawnBy who said that it was a mistake
 */
public record LifeEvent(
        UUID id,
        UUID personId,
        String name,
        String kind,
        @Nullable String why,
        LocalDate happenedOn,
        @Nullable Place from,
        @Nullable Place to,
        @Nullable String words,
        String author,
        Instant madeAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    /** A household; its number null and its head's name empty where it may not be seen. */
    public record Place(UUID householdId, @Nullable Integer number, String headName) {}
}
