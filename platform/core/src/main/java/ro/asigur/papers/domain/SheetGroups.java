package ro.asigur.papers.domain;

import java.util.List;
import java.util.Map;

/**
 * The six groups of the observation sheet (HG 691/2015). The items of the first two are public, those of groups 3 to 6 are not:
 * they are shown by title and words, to be completed from the official annex.
 */
public final class SheetGroups {

    private static final Map<String, String> ITEMS = Map.of(
            "1a", "Familia se află în situație de sărăcie",
            "1b", "Unul sau ambii părinți sunt fără ocupație sau în șomaj",
            "1c", "Familia este beneficiară de beneficii sociale",
            "2a", "În familie există o mamă minoră sau o minoră gravidă",
            "2b", "Familia este monoparentală",
            "2c", "Unul sau ambii părinți sunt plecați la muncă în țară sau în străinătate",
            "2d", "Ambii părinți sunt decedați, necunoscuți sau decăzuți din exercițiul drepturilor părintești");

    private static final List<Known> GROUPS = List.of(
            new Known("1", "Situația economică", List.of("1a", "1b", "1c")),
            new Known("2", "Situația socială", List.of("2a", "2b", "2c", "2d")),
            new Known("3", "Starea de sănătate", List.of()),
            new Known("4", "Nivelul de educație", List.of()),
            new Known("5", "Condițiile de locuit", List.of()),
            new Known("6", "Comportamente la risc", List.of()));

    private SheetGroups() {}

    private record Known(String code, String title, List<String> items) {}

    /** @param answer {@code da}, {@code nu} or empty */
    public record Item(String code, String text, String answer) {}

    /** @param toComplete its items stand in the official annex alone */
    public record Group(String code, String title, List<Item> items, String words, boolean toComplete) {}

    /** All six, in order. */
    public static List<Group> of(Map<String, String> items, Map<String, String> words) {
        return GROUPS.stream()
                .map(known -> new Group(
                        known.code(),
                        known.title(),
                        known.items().stream()
                                .map(item ->
                                        new Item(item, ITEMS.getOrDefault(item, item), items.getOrDefault(item, "")))
                                .toList(),
                        words.getOrDefault(known.code(), "").strip(),
                        known.items().isEmpty()))
                .toList();
    }

    /** Words of the items that were answered {@code da}. */
    public static List<String> seen(Map<String, String> items) {
        return ITEMS.keySet().stream()
                .sorted()
                .filter(item -> "da".equals(items.get(item)))
                .map(item -> ITEMS.getOrDefault(item, item))
                .toList();
    }
}
