package ro.asigur.assessment.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The life of one vulnerability of one person.
 *
 * @param state suspected, confirmed, refuted, resolved, returned
 * @param handPriority null when it was never added by hand
 * @param gone the latest assessment does not find it any more: proposed as resolved
 * @param assessmentId the latest assessment that found it; null when no rule ever did
 * @param fired criteria that were true then
 * @param unknown criteria that were left to be clarified then
 * @param steps latest first
 */
public record NeedSheet(
        UUID personId,
        String vulnerability,
        String state,
        int priority,
        @Nullable Integer handPriority,
        boolean gone,
        @Nullable UUID assessmentId,
        List<String> fired,
        List<String> unknown,
        List<Step> steps) {

    /**
     * @param what found, still, again, gone, back, added, judged
     * @param before null: it begins here
     * @param assessmentId null: between assessments
     * @param author who did it; {@code at} by their device's clock
     */
    public record Step(
            String what,
            @Nullable String before,
            String after,
            int priority,
            @Nullable String reason,
            @Nullable UUID assessmentId,
            String author,
            Instant at) {}
}
