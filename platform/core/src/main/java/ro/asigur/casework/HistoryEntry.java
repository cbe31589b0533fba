package ro.asigur.casework;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done in a plan: who, when, why.
 *
 * @param kind added, step (the state or the terms changed), given, taken-back, agreement
 * @param line null for an agreement; {@code textRo}, {@code textEn} its words
 * @param before the state before; {@code after} the state, or the agreement
 * @param changes of a line's terms: field → {before, after}
 * @param on the day it was given or agreed; {@code at} the time, when told
 * @param words the reason, the note, or who of the family said it
 * @param persons who was given the service; none: the household
 */
public record HistoryEntry(
        String kind,
        Instant at,
        String by,
        @Nullable UUID line,
        @Nullable String textRo,
        @Nullable String textEn,
        @Nullable String before,
        @Nullable String after,
        @Nullable JsonObject changes,
        @Nullable LocalDate on,
        @Nullable LocalTime time,
        @Nullable String words,
        List<UUID> persons) {}
