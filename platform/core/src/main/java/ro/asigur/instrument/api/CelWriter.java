package ro.asigur.instrument.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a rule as CEL that both engines (dev.cel here, cel-js in the browser) evaluate with the instrument's meaning:
 * a missing key is unknown; a question that was not asked holds {@value #NOT_ASKED}, {@code NaN} or {@code []}, so that
 * every comparison with it is false. Numbers are doubles. {@code atleast} becomes all combinations, because counting is not
 * three-valued in CEL.
 */
final class CelWriter {

    /** The value of a choice that was not asked. */
    static final String NOT_ASKED = "#NA";

    /** More comparisons than this in one rule are refused; the guide's longest has {@code V14.c}'s sixty. */
    static final int MOST_TERMS = 2_000;

    private final Vocabulary vocabulary;

    CelWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** How many comparisons the rule has when written out; {@link Integer#MAX_VALUE} or less. */
    static int terms(Rule rule) {
        return (int) Math.min(Integer.MAX_VALUE, countTerms(rule));
    }

    private static double countTerms(Rule rule) {
        if (rule instanceof Rule.And and) {
            return and.parts().stream().mapToDouble(CelWriter::countTerms).sum();
        }
        if (rule instanceof Rule.Or or) {
            return or.parts().stream().mapToDouble(CelWriter::countTerms).sum();
        }
        if (rule instanceof Rule.Not not) {
            return countTerms(not.part());
        }
        if (rule instanceof Rule.AnyOf any) {
            return countTerms(any.part());
        }
        if (rule instanceof Rule.Has has) {
            return has.options().size();
        }
        if (rule instanceof Rule.AtLeast atLeast) {
            int size = atLeast.parts().size();
            double times =
                    1; // each part stands in as many combinations as the others can be chosen: (size-1 over count-1)
            for (int i = 1; i < atLeast.count(); i++) {
                times = times * (size - i) / i;
            }
            return Math.max(times, 0)
                    * atLeast.parts().stream()
                            .mapToDouble(CelWriter::countTerms)
                            .sum();
        }
        return 1;
    }

    String write(Rule rule) {
        return write(rule, "p");
    }

    private String write(Rule rule, String person) {
        if (rule instanceof Rule.Compare compare) {
            return comparison(compare, person);
        }
        if (rule instanceof Rule.In in) {
            return name(in.question(), person) + " in ["
                    + in.options().stream().map(CelWriter::quoted).collect(Collectors.joining(", ")) + "]";
        }
        if (rule instanceof Rule.Has has) {
            String name = name(has.question(), person);
            return joined(
                    has.options().stream()
                            .map(option -> quoted(option) + " in " + name)
                            .toList(),
                    " || ");
        }
        if (rule instanceof Rule.And and) {
            return joined(each(and.parts(), person), " && ");
        }
        if (rule instanceof Rule.Or or) {
            return joined(each(or.parts(), person), " || ");
        }
        if (rule instanceof Rule.Not not) {
            return "!(" + write(not.part(), person) + ")";
        }
        if (rule instanceof Rule.AnyOf any) {
            return any.set() + ".exists(m, " + write(any.part(), "m") + ")";
        }
        if (rule instanceof Rule.AtLeast atLeast) {
            return atLeast(each(atLeast.parts(), person), atLeast.count());
        }
        Rule.Raised raised = (Rule.Raised) rule;
        return "vul." + raised.vulnerability() + " <= " + number(raised.weakestPriority());
    }

    private List<String> each(List<Rule> parts, String person) {
        return parts.stream().map(part -> write(part, person)).toList();
    }

    private static String joined(List<String> parts, String operator) {
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(operator, parts) + ")";
    }

    private String comparison(Rule.Compare compare, String person) {
        String name = name(compare.question(), person);
        String right = compare.parameter() == null ? literal(compare.literal()) : "par." + compare.parameter();
        if (!compare.operator().equals("!=")) {
            return name + (compare.operator().equals("=") ? " == " : " " + compare.operator() + " ") + right;
        }
        Vocabulary.Word word = vocabulary.word(compare.question());
        return word != null && word.kind() == Vocabulary.Kind.NUMBER
                ? "(" + name + " < " + right + " || " + name + " > " + right + ")"
                : "(" + name + " != " + right + " && " + name + " != '" + NOT_ASKED + "')";
    }

    private String name(String question, String person) {
        Vocabulary.Word word = vocabulary.word(question);
        return (word != null && word.variable().equals("h") ? "h" : person) + "." + question;
    }

    private static String literal(@org.jspecify.annotations.Nullable Object literal) {
        if (literal instanceof String string) {
            return quoted(string);
        }
        return literal instanceof Double number ? number(number) : String.valueOf(literal);
    }

    private static String quoted(String option) {
        return "'" + option + "'";
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    private static String atLeast(List<String> parts, int count) {
        List<String> combinations = new ArrayList<>();
        combine(parts, count, 0, new ArrayList<>(), combinations);
        return joined(combinations, " || ");
    }

    private static void combine(List<String> parts, int count, int from, List<String> chosen, List<String> all) {
        if (chosen.size() == count) {
            all.add(joined(chosen, " && "));
            return;
        }
        for (int i = from; i < parts.size(); i++) {
            chosen.add(parts.get(i));
            combine(parts, count, i + 1, chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }
}
