package ro.asigur.instrument.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the instrument as a tree: what the author wrote, before it becomes CEL. Three-valued (Kleene): a comparison
 * with an unanswered question is unknown, with a question that was not asked it is false.
 */
public sealed interface Rule {

    /**
     * A comparison of a question or derived value with a literal or a parameter.
     *
     * @param operator one of {@code = != < <= > >=}
     * @param question code of a question, or a derived value such as {@code age_m}
     * @param literal {@link String}, {@link Boolean} or {@link Double}; null when {@code parameter} is given
     * @param parameter code of a parameter; null when {@code literal} is given
     */
    record Compare(
            String operator,
            String question,
            @Nullable Object literal,
            @Nullable String parameter) implements Rule {}

    /** A single choice is one of the options. */
    record In(String question, List<String> options) implements Rule {}

    /** A multiple choice holds at least one of the options. */
    record Has(String question, List<String> options) implements Rule {}

    record And(List<Rule> parts) implements Rule {}

    record Or(List<Rule> parts) implements Rule {}

    record Not(Rule part) implements Rule {}

    /** True for at least one member of the set: {@code members}, {@code others}, {@code adults} or {@code children}. */
    record AnyOf(String set, Rule part) implements Rule {}

    /** At least {@code count} of the parts are true. */
    record AtLeast(int count, List<Rule> parts) implements Rule {}

    /** The vulnerability is already raised for this person with this priority or a stronger one. Never unknown. */
    record Raised(String vulnerability, int weakestPriority) implements Rule {}
}
