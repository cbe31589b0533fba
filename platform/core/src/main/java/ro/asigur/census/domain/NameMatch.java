package ro.asigur.census.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** How two names are alike, by their words without diacritics and hyphens, the strongest way first. */
public enum NameMatch {
    SAME,
    /** The same words, family and given names the other way round or parted otherwise. */
    SWAPPED,
    /** Written a little otherwise: Gheorghe and George, Ioan and Ion. */
    SIMILAR,
    /** One has fewer words: Maria and Maria Elena. */
    PART,
    /** The same given names, another family name: as after a marriage. */
    OTHER_FAMILY,
    NONE;

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

    public static NameMatch of(String family, String given, String otherFamily, String otherGiven) {
        List<String> families = NameWords.compared(family);
        List<String> givens = NameWords.compared(given);
        List<String> otherFamilies = NameWords.compared(otherFamily);
        List<String> otherGivens = NameWords.compared(otherGiven);
        if (families.isEmpty() || givens.isEmpty() || otherFamilies.isEmpty() || otherGivens.isEmpty()) {
            return NONE;
        }
        if (same(families, otherFamilies) && same(givens, otherGivens)) {
            return SAME;
        }
        List<String> all = both(families, givens);
        List<String> others = both(otherFamilies, otherGivens);
        if (same(all, others)) {
            return SWAPPED;
        }
        if (all.size() == others.size() && paired(all, others) == all.size()) {
            return SIMILAR;
        }
        int fewer = Math.min(all.size(), others.size());
        boolean inBothParts = paired(families, otherFamilies) > 0 && paired(givens, otherGivens) > 0;
        if (all.size() != others.size() && inBothParts && paired(all, others) == fewer) {
            return PART;
        }
        return same(givens, otherGivens) ? OTHER_FAMILY : NONE;
    }

    private static boolean same(List<String> one, List<String> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** How many words of the one find a word of their own in the other. */
    private static int paired(List<String> one, List<String> other) {
        List<String> free = new ArrayList<>(other);
        int paired = 0;
        for (String word : one) {
            String found = free.stream()
                    .filter(word::equals)
                    .findFirst()
                    .or(() -> free.stream()
                            .filter(candidate -> near(word, candidate))
                            .findFirst())
                    .orElse(null);
            if (found != null) {
                free.remove(found);
                paired++;
            }
        }
        return paired;
    }

    /** Up to three letters must be the same, up to seven one may differ, of longer words two. */
    private static boolean near(String word, String other) {
        String one = sound(word);
        String two = sound(other);
        int longest = Math.max(one.length(), two.length());
        int allowed = longest <= 3 ? 0 : longest <= 7 ? 1 : 2;
        return Math.abs(one.length() - two.length()) <= allowed && distance(one, two) <= allowed;
    }

    /** Letters that sound alike in Romanian names, and h, which is often left out. */
    private static String sound(String word) {
        String plain = word.replace("ph", "f")
                .replace("th", "t")
                .replace("ck", "c")
                .replace('y', 'i')
                .replace('k', 'c')
                .replace('w', 'v')
                .replace('q', 'c')
                .replace("h", "");
        return DOUBLED.matcher(plain).replaceAll("$1");
    }

    /** Consonants of a word as it sounds, behind a mark for a first vowel: the same for words that are near each other. */
    public static String skeleton(String word) {
        String sound = sound(word);
        String consonants = sound.replaceAll("[aeiou]", "");
        return !sound.isEmpty() && "aeiou".indexOf(sound.charAt(0)) >= 0 ? "a" + consonants : consonants;
    }

    /** Letters to add, leave out, replace or swap with their neighbour. */
    private static int distance(String one, String two) {
        int[] beforeLast = new int[two.length() + 1];
        int[] last = new int[two.length() + 1];
        int[] now = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(last[j], now[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[two.length()];
    }
}
