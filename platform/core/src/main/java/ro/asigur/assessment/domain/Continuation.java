package ro.asigur.assessment.domain;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a new diagnosis goes on from what was known: what is found for the first time is suspected; what stands is still there;
 * what was resolved and is found again has returned; what is not found any more is proposed as resolved, and the team decides.
 *
 * <p>What the team refuted stays refuted as long as the answers that make it are the same; other answers, or a critical
 * priority, make it a suspicion again. What cannot be told for want of an answer is left as it is.
 */
public final class Continuation {

    private static final int CRITICAL = 1;

    private final UUID assessment;
    private final Map<Key, Need> before = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** Names a need. */
    public record Key(UUID person, String vulnerability) {}

    /** @param evidence the answers that made it, by question */
    public record Found(Key key, int priority, JsonObject evidence) {}

    /**
     * @param judged persons who got a diagnosis: of others nothing is said
     * @param untold what is to be clarified
     * @param vulnerabilities that the guide knows: of others nothing is said
     */
    public record Said(List<Found> found, Set<UUID> judged, Set<Key> untold, Set<String> vulnerabilities) {}

    /** @param before null: the need begins here; {@code what} as {@code core.need_step} holds it */
    public record Step(String what, @Nullable Need before, Need after) {}

    private Continuation(UUID assessment, List<Need> known) {
        this.assessment = assessment;
        known.forEach(need -> before.put(new Key(need.person(), need.vulnerability()), need));
    }

    /** @return one step for every need that the assessment says something about */
    public static List<Step> of(UUID assessment, List<Need> known, Said said) {
        Continuation continuation = new Continuation(assessment, known);
        said.found().forEach(continuation::found);
        known.forEach(need -> continuation.notFound(need, said));
        return List.copyOf(continuation.steps);
    }

    private void found(Found found) {
        Key key = found.key();
        Need known = before.get(key);
        if (known == null) {
            Need born = new Need(
                    key.person(),
                    key.vulnerability(),
                    NeedState.SUSPECTED,
                    found.priority(),
                    null,
                    false,
                    found.evidence(),
                    assessment,
                    1);
            steps.add(new Step("found", null, born));
            return;
        }
        NeedState as = stateWhenFound(known, found);
        String what = switch (known.state()) {
            case RESOLVED -> "back";
            case REFUTED -> as == NeedState.REFUTED ? "still" : "again";
            default -> known.assessment() == null ? "found" : "still";
        };
        steps.add(new Step(what, known, known.foundBy(assessment, found.priority(), found.evidence(), as)));
    }

    private static NeedState stateWhenFound(Need known, Found found) {
        return switch (known.state()) {
            case RESOLVED -> NeedState.RETURNED;
            case REFUTED ->
                found.priority() > CRITICAL && known.evidence().equals(found.evidence())
                        ? NeedState.REFUTED
                        : NeedState.SUSPECTED;
            default -> known.state();
        };
    }

    /** Of what was added by hand and no rule ever saw, not being found says nothing. */
    private void notFound(Need known, Said said) {
        Key key = new Key(known.person(), known.vulnerability());
        boolean spokenOf = said.judged().contains(known.person())
                && said.vulnerabilities().contains(known.vulnerability())
                && !said.untold().contains(key)
                && said.found().stream().noneMatch(found -> found.key().equals(key));
        if (spokenOf && known.counts() && known.assessment() != null) {
            steps.add(new Step("gone", known, known.gone(true)));
        }
    }
}
