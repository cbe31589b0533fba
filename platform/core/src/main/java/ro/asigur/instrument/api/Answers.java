package ro.asigur.instrument.api;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of answers. */
public final class Answers {

    /** "Does not know, does not answer": a technical value of every single choice, read as unanswered. */
    public static final String NOT_KNOWN = "NS";

    private Answers() {}

    /**
     * The value that the rules read: numbers as {@link Double}, choices as {@link String} or a list; null when unanswered
     * (missing, {@code NS}, an empty text, nothing chosen).
     *
     * @throws IllegalArgumentException when the value does not fit the question: answers are checked by {@link AnswerCheck}
     *     before they are diagnosed
     */
    static @Nullable Object cleaned(Instrument.Question question, @Nullable Object value) {
        if (value == null || NOT_KNOWN.equals(value) || "".equals(value)) {
            return null;
        }
        if (question.type().numeric() && value instanceof Number number) {
            return number.doubleValue();
        }
        if (question.type() == Instrument.Type.MULTI && value instanceof Collection<?> chosen) {
            List<String> options = chosen.stream()
                    .map(String::valueOf)
                    .filter(option -> !option.equals(NOT_KNOWN))
                    .toList();
            return options.isEmpty() ? null : options;
        }
        if (question.type() == Instrument.Type.SINGLE && value instanceof String) {
            return value;
        }
        throw new IllegalArgumentException("the answer to " + question.code() + " does not fit its question");
    }

    /** What a question that was not asked holds: every comparison with it is false. */
    static Object notAsked(Instrument.Question question) {
        if (question.type().numeric()) {
            return Double.NaN;
        }
        return question.type() == Instrument.Type.MULTI ? List.of() : CelWriter.NOT_ASKED;
    }

    static boolean isNotAsked(Object value) {
        return value.equals(CelWriter.NOT_ASKED)
                || value instanceof Double number && number.isNaN()
                || value instanceof List<?> list && list.isEmpty();
    }
}
