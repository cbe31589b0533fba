package ro.asigur.papers.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Children of one mother and one father, as the risk sheet asks for them together. */
public final class Nuclei {

    private Nuclei() {}

    /** @param mother as {@code father}: a member's id, {@code absent}, {@code unknown}; null where nobody said */
    public record Nucleus<C>(
            @Nullable String mother, @Nullable String father, List<C> children) {}

    /** In the order of the first child of each. */
    public static <C> List<Nucleus<C>> of(
            List<C> children, Function<C, @Nullable String> mother, Function<C, @Nullable String> father) {
        Map<List<String>, List<C>> together = new LinkedHashMap<>();
        for (C child : children) {
            List<String> parents = List.of(String.valueOf(mother.apply(child)), String.valueOf(father.apply(child)));
            together.computeIfAbsent(parents, any -> new ArrayList<>()).add(child);
        }
        return together.values().stream()
                .map(siblings -> new Nucleus<>(
                        mother.apply(siblings.get(0)), father.apply(siblings.get(0)), List.copyOf(siblings)))
                .toList();
    }
}
