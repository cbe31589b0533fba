package ro.asigur.census.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.VisitedHousehold;

/** Who names an absorbed record as mother, father or partner means the one that stays. */
final class Absorbed {

    /** Longer than any chain of merges that people make. */
    private static final int LONGEST_CHAIN = 50;

    private Absorbed() {}

    /** @param relative an id, {@code absent}, {@code unknown} or null */
    static @Nullable String stays(@Nullable String relative, Map<UUID, UUID> pointers) {
        if (relative == null || pointers.isEmpty()) {
            return relative;
        }
        return pointers.keySet().stream()
                .filter(absorbed -> absorbed.toString().equals(relative))
                .findFirst()
                .map(absorbed -> last(absorbed, pointers).toString())
                .orElse(relative);
    }

    /** With kin as they are now: the dead are absent. */
    static List<VisitedHousehold.Member> resolved(
            List<VisitedHousehold.Member> members, Map<UUID, UUID> pointers, Set<UUID> dead) {
        return members.stream()
                .map(one -> new VisitedHousehold.Member(
                        one.id(),
                        one.familyName(),
                        one.givenName(),
                        one.birthDate(),
                        one.birthPrecision(),
                        one.sex(),
                        one.presence(),
                        living(stays(one.mother(), pointers), dead),
                        living(stays(one.father(), pointers), dead),
                        partner(one.partner(), pointers, dead)))
                .toList();
    }

    /** Each absorbed record with the last one of its chain. */
    static Map<UUID, UUID> resolved(Map<UUID, UUID> pointers) {
        return pointers.keySet().stream().collect(Collectors.toMap(id -> id, id -> last(id, pointers)));
    }

    private static @Nullable String living(@Nullable String parent, Set<UUID> dead) {
        return parent != null && dead.stream().anyMatch(one -> one.toString().equals(parent)) ? "absent" : parent;
    }

    private static @Nullable UUID partner(@Nullable UUID partner, Map<UUID, UUID> pointers, Set<UUID> dead) {
        UUID stays = partner == null ? null : last(partner, pointers);
        return stays == null || dead.contains(stays) ? null : stays;
    }

    private static UUID last(UUID id, Map<UUID, UUID> pointers) {
        UUID at = id;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            UUID next = pointers.get(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        throw new IllegalStateException("merges go round in a circle at " + id);
    }
}
