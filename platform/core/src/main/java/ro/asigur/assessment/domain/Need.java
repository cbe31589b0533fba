package ro.asigur.assessment.domain;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One vulnerability of one person, across assessments.
 *
 * @param priority 1 (critical) to 4: the stronger of what the rules found and what was set by hand
 * @param handPriority null when it was never added by hand
 * @param gone the latest assessment does not find it any more
 * @param evidence the answers that made it, as the latest assessment that found it read them
 * @param assessment the latest that found it; null when no rule ever did
 * @param version counts its steps, from 1
 */
public record Need(
        UUID person,
        String vulnerability,
        NeedState state,
        int priority,
        @Nullable Integer handPriority,
        boolean gone,
        JsonObject evidence,
        @Nullable UUID assessment,
        int version) {

    /** Seen by a worker, not by the rules. */
    public static Need byHand(UUID person, String vulnerability, int priority) {
        return new Need(
                person,
                vulnerability,
                NeedState.SUSPECTED,
                priority,
                priority,
                false,
                JsonValue.EMPTY_JSON_OBJECT,
                null,
                1);
    }

    /** A ground for support today: not refuted, not resolved, and not proposed as resolved. */
    public boolean counts() {
        return state.isOpen() && !gone;
    }

    /** What the team said of it; whatever the latest assessment proposed is settled by that. */
    public Need judged(NeedState to) {
        return new Need(person, vulnerability, to, priority, handPriority, false, evidence, assessment, version + 1);
    }

    Need foundBy(UUID by, int found, JsonObject reads, NeedState as) {
        int stronger = handPriority == null ? found : Math.min(found, handPriority);
        return new Need(person, vulnerability, as, stronger, handPriority, false, reads, by, version + 1);
    }

    Need gone(boolean now) {
        return new Need(person, vulnerability, state, priority, handPriority, now, evidence, assessment, version + 1);
    }
}
