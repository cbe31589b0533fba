package ro.asigur.census.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** What somebody adds in their own words to a move, a departure, a decision, an entrusting. */
public final class Remark {

    /** In characters. */
    static final int LONGEST = 500;

    private Remark() {}

    /** @throws Refusal {@code census.words-too-long} at {@code /words} */
    public static void check(@Nullable String words) {
        if (words != null && words.length() > LONGEST) {
            throw Refusal.at("/words", CensusProblem.WORDS_TOO_LONG, Map.of("most", LONGEST));
        }
    }
}
