package ro.asigur.census;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "The same person?": two records side by side.
 *
 * @param state open, merged, distinct
 * @param reasons codes of {@link ro.asigur.census.domain.Likeness}, from both records as they are now
 * @param mergeId the merge to undo, when they are one now
 */
public record DuplicateCase(
        UUID id,
        String state,
        int score,
        List<String> reasons,
        PersonSide one,
        PersonSide other,
        Instant foundAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String words,
        @Nullable UUID mergeId) {}
