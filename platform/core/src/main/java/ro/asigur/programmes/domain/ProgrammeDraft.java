package ro.asigur.programmes.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/**
 * A programme as the county writes it down.
 *
 * @param uats SIRUTA codes of where it works; empty: the whole county
 * @param partners names of institutions
 */
public record ProgrammeDraft(
        String code,
        String name,
        @Nullable String funder,
        LocalDate from,
        LocalDate to,
        List<Integer> uats,
        List<Group> groups,
        List<String> partners) {

    private static final int LONGEST = 300;
    private static final int LONGEST_CODE = 40;
    private static final int MOST_PEOPLE = 10_000_000;

    /**
     * For whom it is.
     *
     * @param proof what shows that somebody belongs to it
     * @param target persons; null: none was set
     */
    public record Group(
            String code,
            String name,
            String proof,
            @Nullable Integer target) {}

    public ProgrammeDraft {
        uats = given(uats);
        groups = given(groups);
        partners = given(partners);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** Every fault with its place: {@code /name}, {@code /groups/1/proof}. */
    public List<Refusal.Field> faults(Set<Integer> county) {
        List<Refusal.Field> faults = new ArrayList<>();
        needed(faults, "/code", code, LONGEST_CODE);
        needed(faults, "/name", name, LONGEST);
        needed(faults, "/from", from);
        needed(faults, "/to", to);
        if (from != null && to != null && to.isBefore(from)) {
            add(faults, "/to", ProgrammesProblem.DAYS_CROSSED, Map.of());
        }
        uats.stream()
                .filter(uat -> !county.contains(uat))
                .forEach(uat -> add(faults, "/uats", ProgrammesProblem.UAT_UNKNOWN, Map.of("value", uat)));
        if (groups.isEmpty()) {
            add(faults, "/groups", ProgrammesProblem.FIELD_MISSING, Map.of());
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            String root = "/groups/" + i;
            needed(faults, root + "/code", group.code(), LONGEST_CODE);
            needed(faults, root + "/name", group.name(), LONGEST);
            needed(faults, root + "/proof", group.proof(), LONGEST);
            Integer target = group.target();
            if (target != null && (target < 0 || target > MOST_PEOPLE)) {
                add(faults, root + "/target", ProgrammesProblem.NUMBER_WRONG, Map.of("most", MOST_PEOPLE));
            }
            if (!codes.add(group.code())) {
                add(faults, root + "/code", ProgrammesProblem.GROUP_TWICE, Map.of());
            }
        }
        return faults;
    }

    private static void needed(List<Refusal.Field> faults, String pointer, @Nullable Object value) {
        if (value == null) {
            add(faults, pointer, ProgrammesProblem.FIELD_MISSING, Map.of());
        }
    }

    private static void needed(List<Refusal.Field> faults, String pointer, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            add(faults, pointer, ProgrammesProblem.FIELD_MISSING, Map.of());
        } else if (text.length() > most) {
            add(faults, pointer, ProgrammesProblem.TEXT_TOO_LONG, Map.of("most", most));
        }
    }

    private static void add(
            List<Refusal.Field> faults, String pointer, ProgrammesProblem problem, Map<String, Object> args) {
        faults.add(new Refusal.Field(pointer, problem, args));
    }
}
