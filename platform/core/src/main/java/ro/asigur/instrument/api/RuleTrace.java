package ro.asigur.instrument.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Explains a rule for one subject: which answers make it what it is, and which unanswered ones hold it back. Follows the
 * rule's tree; its value always equals that of the CEL made from the same tree (the property test compares them).
 */
final class RuleTrace {

    private final Household household;
    private final Subject subject;
    private final Map<String, Double> raised;

    RuleTrace(Household household, Subject subject, Map<String, Double> raised) {
        this.household = household;
        this.subject = subject;
        this.raised = raised;
    }

    /**
     * @param reads by question code, {@code A04@<member id>}, {@code $PARAMETER} or vulnerability: only what the value rests on
     * @param missing unanswered questions, when the value is unknown
     */
    record Explained(Trit value, Map<String, Object> reads, Set<String> missing) {}

    /** From now on the vulnerability is raised for this subject. */
    void raise(String vulnerability, int priority) {
        raised.put(vulnerability, (double) priority);
    }

    Explained of(Rule rule) {
        return of(rule, subject.answers, "");
    }

    private Explained of(Rule rule, Map<String, Object> person, String suffix) {
        if (rule instanceof Rule.Compare compare) {
            return compared(compare, person, suffix);
        }
        if (rule instanceof Rule.In in) {
            return read(in.question(), person, suffix, value -> in.options().contains(value));
        }
        if (rule instanceof Rule.Has has) {
            return read(
                    has.question(),
                    person,
                    suffix,
                    value -> has.options().stream().anyMatch(((List<?>) value)::contains));
        }
        if (rule instanceof Rule.Not not) {
            Explained part = of(not.part(), person, suffix);
            return new Explained(part.value().not(), part.reads(), part.missing());
        }
        if (rule instanceof Rule.AnyOf any) {
            List<Explained> parts = new ArrayList<>();
            for (Subject other : household.set(any.set(), subject)) {
                parts.add(of(any.part(), household.seenIn(any.set(), other), "@" + other.member.id()));
            }
            return atLeast(1, parts);
        }
        if (rule instanceof Rule.Raised raisedRule) {
            return raised(raisedRule);
        }
        if (rule instanceof Rule.And and) {
            return atLeast(and.parts().size(), each(and.parts(), person, suffix));
        }
        if (rule instanceof Rule.Or or) {
            return atLeast(1, each(or.parts(), person, suffix));
        }
        Rule.AtLeast atLeast = (Rule.AtLeast) rule;
        return atLeast(atLeast.count(), each(atLeast.parts(), person, suffix));
    }

    private List<Explained> each(List<Rule> parts, Map<String, Object> person, String suffix) {
        return parts.stream().map(part -> of(part, person, suffix)).toList();
    }

    /** {@code or} is at least one, {@code and} is all of them. */
    private static Explained atLeast(int count, List<Explained> parts) {
        long yes = parts.stream().filter(part -> part.value() == Trit.TRUE).count();
        long open = parts.stream().filter(part -> part.value() == Trit.UNKNOWN).count();
        Trit value = yes >= count ? Trit.TRUE : yes + open < count ? Trit.FALSE : Trit.UNKNOWN;
        Map<String, Object> reads = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Explained part : parts) {
            if (part.value() == value) {
                reads.putAll(part.reads());
                missing.addAll(part.missing());
            }
        }
        return new Explained(value, reads, missing);
    }

    private Explained compared(Rule.Compare compare, Map<String, Object> person, String suffix) {
        String code = compare.parameter();
        Object right = code == null ? compare.literal() : household.parameters.get(code);
        if (right == null) {
            return new Explained(Trit.UNKNOWN, Map.of(), Set.of("$" + code));
        }
        Explained left = read(compare.question(), person, suffix, value -> compare(compare.operator(), value, right));
        if (code == null || left.value() == Trit.UNKNOWN || left.reads().isEmpty()) {
            return left;
        }
        Map<String, Object> reads = new LinkedHashMap<>(left.reads());
        reads.put("$" + code, right);
        return new Explained(left.value(), reads, Set.of());
    }

    private Explained read(String name, Map<String, Object> person, String suffix, Predicate<Object> test) {
        boolean ofHousehold = household.ofHousehold(name);
        Object value = ofHousehold ? household.answers.get(name) : person.get(name);
        String key = ofHousehold ? name : name + suffix;
        if (value == null) {
            return new Explained(Trit.UNKNOWN, Map.of(), Set.of(key));
        }
        if (Answers.isNotAsked(value)) {
            return new Explained(Trit.FALSE, Map.of(), Set.of());
        }
        return new Explained(Trit.of(test.test(value)), Map.of(key, value), Set.of());
    }

    private Explained raised(Rule.Raised rule) {
        Double priority = raised.get(rule.vulnerability());
        boolean yes = priority != null && priority <= rule.weakestPriority();
        return new Explained(
                Trit.of(yes), yes && priority != null ? Map.of(rule.vulnerability(), priority) : Map.of(), Set.of());
    }

    private static boolean compare(String operator, Object left, @Nullable Object right) {
        return switch (operator) {
            case "=" -> left.equals(right);
            case "!=" -> !left.equals(right);
            case "<" -> number(left) < number(right);
            case "<=" -> number(left) <= number(right);
            case ">" -> number(left) > number(right);
            case ">=" -> number(left) >= number(right);
            default -> throw new IllegalArgumentException("no such comparison: " + operator);
        };
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("not a number: " + value);
    }
}
