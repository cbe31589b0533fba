package ro.asigur.exchange.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one subject as they are given at the door: now and then a question is left out or answered with "does not
 * know" ({@code NS}). What depends on such an answer is left open too.
 */
final class Sheet {

    private static final double LEFT_OUT = 0.003;
    private static final double NOT_KNOWN = 0.005;

    private final Dice dice;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    Sheet(Dice dice) {
        this.dice = dice;
    }

    /** A single choice; returns what was really written down: the option, {@code NS} or the empty string. */
    String one(String question, String option) {
        if (dice.chance(LEFT_OUT)) {
            return "";
        }
        String written = dice.chance(NOT_KNOWN) ? "NS" : option;
        answers.put(question, written);
        return written;
    }

    /** A single choice that is always answered. */
    String sure(String question, String option) {
        answers.put(question, option);
        return option;
    }

    boolean yes(String question, double probability) {
        return one(question, dice.chance(probability) ? "da" : "nu").equals("da");
    }

    /** Options with their probabilities; the first takes what the others leave. */
    String any(String question, String usual, Object... others) {
        return one(question, draw(usual, others));
    }

    String draw(String usual, Object... others) {
        double x = dice.fraction();
        for (int i = 0; i < others.length; i += 2) {
            x -= (Double) others[i + 1];
            if (x < 0) {
                return (String) others[i];
            }
        }
        return usual;
    }

    void many(String question, List<String> options) {
        if (!options.isEmpty() && !dice.chance(LEFT_OUT)) {
            answers.put(question, List.copyOf(options));
        }
    }

    void number(String question, double value) {
        if (!dice.chance(LEFT_OUT)) {
            answers.put(question, value);
        }
    }

    void fixed(String question, Object value) {
        answers.put(question, value);
    }

    @Nullable
    Object get(String question) {
        return answers.get(question);
    }

    boolean is(String question, String... options) {
        return answers.get(question) instanceof String given && List.of(options).contains(given);
    }

    Map<String, Object> answers() {
        return answers;
    }
}
