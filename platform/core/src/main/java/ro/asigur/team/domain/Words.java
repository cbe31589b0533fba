package ro.asigur.team.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** Texts of a form: there or not, and not without end. */
public final class Words {

    /** In characters. */
    public static final int LINE = 200;

    public static final int PAGE = 20_000;

    private Words() {}

    /** @throws Refusal at {@code pointer} when it is missing or longer than {@code most} */
    public static String needed(@Nullable String words, String pointer, int most) {
        String said = maybe(words, pointer, most);
        if (said == null) {
            throw Refusal.at(pointer, TeamProblem.FIELD_MISSING);
        }
        return said;
    }

    public static @Nullable String maybe(@Nullable String words, String pointer, int most) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.strip().length() > most) {
            throw Refusal.at(pointer, TeamProblem.TEXT_TOO_LONG, Map.of("most", most));
        }
        return words.strip();
    }
}
