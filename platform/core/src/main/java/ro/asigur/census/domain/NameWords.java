package ro.asigur.census.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as words that are searched by prefix: lower case, without diacritics (cedilla forms too), parted at hyphens and
 * blanks. The sound â/î is written both ways, so that Pârvu is found as pîrvu and the other way round.
 */
public final class NameWords {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NameWords() {}

    /** What a name is stored under. */
    public static Set<String> stored(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : parted(name)) {
            words.add(folded(word));
            words.add(folded(word.replace('â', 'î')));
            words.add(folded(word.replace('î', 'â')));
        }
        return words;
    }

    /** What is looked for, in the order written; repeated words once. */
    public static List<String> sought(String query) {
        return parted(query).stream().map(NameWords::folded).distinct().toList();
    }

    /** The words of a name for comparing two: â and î are one sound. */
    public static List<String> compared(String name) {
        return parted(name).stream().map(word -> folded(word.replace('î', 'â'))).toList();
    }

    private static List<String> parted(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NOT_A_WORD.splitAsStream(lower).filter(word -> !word.isEmpty()).toList();
    }

    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }
}
