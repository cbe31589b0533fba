package ro.asigur.census.store;

import java.util.List;
import java.util.Map;
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

    static List<VisitedHousehold.Member> resolved(List<VisitedHousehold.Member> members, Map<UUID, UUID> pointers) {
        return members.stream()
                .map(one -> new VisitedHousehold.Member(
                        one.id(),
                        one.familyName(),
                        one.givenName(),
                        one.birthDate(),
                        one.birthPrecision(),
                        one.sex(),
                        one.presence(),
                        stays(one.mother(), pointers),
                        stays(one.father(), pointers),
                        partner(one.partner(), pointers)))
                .toList();
    }

    /** Each absorbed record with the last one of its chain. */
    static Map<UUID, UUID> resolved(Map<UUID, UUID> pointers) {
        return pointers.keySet().stream().collect(Collectors.toMap(id -> id, id -> last(id, pointers)));
    }

    private static @Nullable UUID partner(@Nullable UUID partner, Map<UUID, UUID> pointers) {
        return partner == null ? null : last(partner, pointers);
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
