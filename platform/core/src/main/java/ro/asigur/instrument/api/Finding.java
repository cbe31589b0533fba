package ro.asigur.instrument.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vulnerability raised for one person: a ground for support, born as a suspicion that the team confirms or refutes.
 *
 * @param person {@link Interview.Member#id()}
 * @param vulnerability code, e.g. {@code V01}
 * @param priority 1 (critical) to 4, the strongest of the fired criteria
 * @param fired criteria that are true, in the instrument's order
 * @param unknown criteria that cannot be told yet
 * @param reasons one per fired criterion: the answers that made it true
 */
public record Finding(
        String person,
        String vulnerability,
        int priority,
        List<String> fired,
        List<String> unknown,
        List<Reason> reasons) {

    /**
     * Why a criterion fired.
     *
     * @param reads the answers (and derived values) of the branches that are true; of another member's answer the key is
     *     {@code A04@<member id>}, of a parameter {@code $VMI_AI}, of a raised vulnerability {@code V01} (its priority)
     */
    public record Reason(String criterion, Map<String, Object> reads) {}

    /** All that the fired criteria read, by key. */
    public Map<String, Object> reads() {
        Map<String, Object> all = new LinkedHashMap<>();
        reasons.forEach(reason -> all.putAll(reason.reads()));
        return all;
    }
}
