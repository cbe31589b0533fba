package ro.asigur.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.CountyFace;
import ro.asigur.tenancy.api.CountyFace.Words;

/** The optional texts of {@code tenant.properties}; contact lines are divided by {@code |}. */
final class CountyTexts {

    static final Set<String> KEYS = Set.of("welcome.ro", "welcome.en", "contact.ro", "contact.en");

    private static final int LONGEST_WELCOME = 400;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_LINES = 6;

    private CountyTexts() {}

    /** @param file that the values come from, for what is said about them */
    static CountyFace read(
            String file, Map<String, String> values, CountyFace.@Nullable Logo logo, List<String> faults) {
        for (String text : List.of("welcome", "contact")) {
            boolean ro = values.getOrDefault(text + ".ro", "").isEmpty();
            boolean en = values.getOrDefault(text + ".en", "").isEmpty();
            if (ro != en) {
                faults.add(
                        file + ": key '" + text + (ro ? ".ro" : ".en") + "' is missing: texts are in both languages");
            }
        }
        String welcomeRo = values.getOrDefault("welcome.ro", "");
        String welcomeEn = values.getOrDefault("welcome.en", "");
        if (Math.max(welcomeRo.length(), welcomeEn.length()) > LONGEST_WELCOME) {
            faults.add(file + ": welcome is longer than " + LONGEST_WELCOME + " characters");
        }
        return new CountyFace(
                welcomeRo.isEmpty() ? null : new Words(welcomeRo, welcomeEn), contact(file, values, faults), logo);
    }

    private static List<Words> contact(String file, Map<String, String> values, List<String> faults) {
        List<String> ro = lines(values.getOrDefault("contact.ro", ""));
        List<String> en = lines(values.getOrDefault("contact.en", ""));
        if (ro.size() != en.size() && !ro.isEmpty() && !en.isEmpty()) {
            faults.add(file + ": contact.ro has " + ro.size() + " lines, contact.en " + en.size());
        }
        if (ro.size() > MOST_LINES || ro.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            faults.add(file + ": contact may have " + MOST_LINES + " lines of " + LONGEST_LINE + " characters");
        }
        List<Words> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(ro.size(), en.size()); i++) {
            lines.add(new Words(ro.get(i), en.get(i)));
        }
        return lines;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\\|")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
