package ro.asigur.instrument.api;

import dev.cel.common.CelValidationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a version must satisfy before it is published: its rules mean the same in both engines and in words, and all that
 * they and the services refer to exists.
 */
public final class InstrumentLinter {

    private static final Set<String> OF_ANSWERS = Set.of("overcrowded", "adj_income");
    private static final String CODE = "[A-Za-z][A-Za-z0-9_]*";
    private static final String OPTION = "[A-Za-z0-9_]+";

    private final Instrument instrument;
    private final Vocabulary vocabulary;
    private final List<LintFinding> findings = new ArrayList<>();

    /**
     * @param code which rule is broken, e.g. {@code not-an-option}
     * @param place JSON pointer into the instrument
     * @param detail the word that is wrong
     */
    public record LintFinding(String code, String place, String detail) {}

    private InstrumentLinter(Instrument instrument) {
        this.instrument = instrument;
        this.vocabulary = Vocabulary.of(instrument.questions());
    }

    /** Everything that keeps the instrument from being published; empty: it may be. */
    public static List<LintFinding> lint(Instrument instrument) {
        InstrumentLinter linter = new InstrumentLinter(instrument);
        linter.sections();
        linter.questions();
        linter.vulnerabilities();
        CatalogueLint.lint(instrument, linter.findings);
        return List.copyOf(linter.findings);
    }

    private void report(String code, String place, @Nullable Object detail) {
        findings.add(new LintFinding(code, place, String.valueOf(detail)));
    }

    private void sections() {
        int index = 0;
        for (Instrument.Section section : instrument.sections().values()) {
            Instrument.Condition when = section.when();
            if (when != null) {
                String place = "/sections/" + index + "/when_ast";
                condition(when, place);
                // a section's condition stands before all its questions, so it may read the first section only
                when(
                        when,
                        place,
                        true,
                        codesOf(instrument.sections().keySet().iterator().next()));
            }
            index++;
        }
    }

    private Set<String> codesOf(String section) {
        Set<String> codes = new HashSet<>();
        instrument.questions().values().stream()
                .filter(question -> question.section().equals(section))
                .forEach(question -> codes.add(question.code()));
        return codes;
    }

    private void questions() {
        Set<String> earlier = new HashSet<>();
        int index = 0;
        for (Instrument.Question question : instrument.questions().values()) {
            String place = "/questions/" + index;
            if (!question.code().matches(CODE)) {
                report("code-not-plain", place + "/code", question.code());
            }
            if (!instrument.sections().containsKey(question.section())) {
                report("unknown-reference", place + "/section", question.section());
            }
            for (String option : question.options().keySet()) {
                if (!option.matches(OPTION) || option.equals(Answers.NOT_KNOWN)) {
                    report("option-not-plain", place + "/options", option);
                }
            }
            Instrument.Condition when = question.when();
            if (when != null) {
                condition(when, place + "/when_ast");
                when(when, place + "/when_ast", question.scope() == Instrument.Scope.HOUSEHOLD, earlier);
            }
            earlier.add(question.code());
            index++;
        }
    }

    /** A {@code when} reads only what is settled before its question. */
    private void when(Instrument.Condition when, String place, boolean ofHousehold, Set<String> earlier) {
        RuleReads reads = RuleReads.of(when.rule());
        for (String name : reads.names()) {
            Vocabulary.Word word = vocabulary.word(name);
            if (word == null) {
                continue;
            }
            if (OF_ANSWERS.contains(name) || word.question() != null && !earlier.contains(name)) {
                report("when-reads-later", place, name);
            }
            if (ofHousehold && word.variable().equals("p")) {
                report("when-of-household-reads-person", place, name);
            }
        }
        if (!reads.raised().isEmpty() || hasSet(when.rule())) {
            report("when-reads-others", place, when.text());
        }
    }

    private static boolean hasSet(Rule rule) {
        return rule instanceof Rule.AnyOf || children(rule).stream().anyMatch(InstrumentLinter::hasSet);
    }

    private static List<Rule> children(Rule rule) {
        if (rule instanceof Rule.And and) {
            return and.parts();
        }
        if (rule instanceof Rule.Or or) {
            return or.parts();
        }
        if (rule instanceof Rule.AtLeast atLeast) {
            return atLeast.parts();
        }
        if (rule instanceof Rule.Not not) {
            return List.of(not.part());
        }
        return rule instanceof Rule.AnyOf any ? List.of(any.part()) : List.of();
    }

    private void vulnerabilities() {
        Set<String> settled = new HashSet<>();
        CompiledInstrument.inOrderOfEvaluation(instrument).stream()
                .filter(vulnerability -> vulnerability.criteria().stream()
                        .allMatch(criterion ->
                                RuleReads.of(criterion.rule().rule()).raised().isEmpty()))
                .forEach(vulnerability -> settled.add(vulnerability.code()));
        Set<String> codes = new HashSet<>();
        int index = 0;
        for (Instrument.Vulnerability vulnerability :
                instrument.vulnerabilities().values()) {
            String place = "/vulnerabilities/" + index;
            if (!vulnerability.code().matches(CODE)) {
                report("code-not-plain", place + "/code", vulnerability.code());
            }
            rule(vulnerability.appliesWhen(), place + "/applies_when_ast", vulnerability, Set.of());
            for (int i = 0; i < vulnerability.criteria().size(); i++) {
                Instrument.Criterion criterion = vulnerability.criteria().get(i);
                String at = place + "/criteria/" + i;
                if (!criterion.code().startsWith(vulnerability.code() + ".") || !codes.add(criterion.code())) {
                    report("code-not-plain", at + "/code", criterion.code());
                }
                rule(criterion.rule(), at + "/rule_ast", vulnerability, settled);
            }
            index++;
        }
    }

    private void rule(
            Instrument.Condition condition, String place, Instrument.Vulnerability vulnerability, Set<String> settled) {
        condition(condition, place);
        for (String raised : RuleReads.of(condition.rule()).raised()) {
            if (!settled.contains(raised)) {
                report("raised-not-settled", place, raised);
            }
        }
        negations(condition.rule(), place, vulnerability.target());
    }

    /**
     * Where a question is not asked, {@code X != 'a'} is false but {@code not (X = 'a')} is true: a trap. A negation is taken
     * only over questions that everybody of the target is asked.
     */
    private void negations(Rule rule, String place, String target) {
        if (rule instanceof Rule.Not not) {
            for (String name : RuleReads.of(not.part()).names()) {
                Vocabulary.Word word = vocabulary.word(name);
                Instrument.Question question = word == null ? null : word.question();
                if (question != null && (question.when() != null || narrower(question.scope(), target))) {
                    report("not-over-conditional", place, name);
                }
            }
        }
        children(rule).forEach(child -> negations(child, place, target));
    }

    private static boolean narrower(Instrument.Scope scope, String target) {
        return switch (scope) {
            case HOUSEHOLD, PERSON -> false;
            case CHILD, ADULT -> !scope.name().equalsIgnoreCase(target);
            case FEMALE -> !target.equals("pregnant");
        };
    }

    private void condition(Instrument.Condition condition, String place) {
        int before = findings.size();
        tree(condition.rule(), place);
        if (findings.size() > before) {
            return;
        }
        if (!condition.cel().equals(new CelWriter(vocabulary).write(condition.rule()))) {
            report("cel-differs", place, condition.cel());
            return;
        }
        try {
            CelRules.parse(condition.cel());
        } catch (CelValidationException refused) {
            report("cel-does-not-compile", place, refused.getMessage());
        }
    }

    private void tree(Rule rule, String place) {
        if (rule instanceof Rule.Compare compare) {
            comparison(compare, place);
        } else if (rule instanceof Rule.In in) {
            options(in.question(), in.options(), Vocabulary.Kind.CHOICE, place);
        } else if (rule instanceof Rule.Has has) {
            options(has.question(), has.options(), Vocabulary.Kind.CHOICES, place);
        } else if (rule instanceof Rule.AnyOf any && !CelRules.SETS.contains(any.set())) {
            report("unknown-set", place, any.set());
        } else if (rule instanceof Rule.AtLeast atLeast
                && (atLeast.count() < 1 || atLeast.count() > atLeast.parts().size())) {
            report("count-out-of-range", place, atLeast.count());
        } else if (rule instanceof Rule.Raised raised
                && !instrument.vulnerabilities().containsKey(raised.vulnerability())) {
            report("unknown-vulnerability", place, raised.vulnerability());
        }
        children(rule).forEach(child -> tree(child, place));
    }

    private void comparison(Rule.Compare compare, String place) {
        Vocabulary.Word word = word(compare.question(), place);
        String parameter = compare.parameter();
        if (parameter != null && !instrument.parameters().containsKey(parameter)) {
            report("unknown-parameter", place, parameter);
        }
        if (word == null) {
            return;
        }
        boolean equality = compare.operator().equals("=") || compare.operator().equals("!=");
        boolean fits = switch (word.kind()) {
            case NUMBER -> parameter != null || compare.literal() instanceof Double;
            case CHOICE -> equality && compare.literal() instanceof String;
            // "= false" would be true of a value that was not asked
            case TRUTH -> compare.operator().equals("=") && Boolean.TRUE.equals(compare.literal());
            case CHOICES, UNREAD -> false;
        };
        if (!fits) {
            report("wrong-comparison", place, compare.question() + " " + compare.operator());
        } else if (compare.literal() instanceof String option) {
            option(word, option, place);
        }
    }

    private void options(String name, List<String> options, Vocabulary.Kind kind, String place) {
        Vocabulary.Word word = word(name, place);
        if (word == null) {
            return;
        }
        if (word.kind() != kind || options.isEmpty()) {
            report("wrong-comparison", place, name);
            return;
        }
        options.forEach(option -> option(word, option, place));
    }

    private void option(Vocabulary.Word word, String option, String place) {
        Instrument.Question question = word.question();
        boolean known = question == null
                ? option.equals("m") || option.equals("f")
                : question.options().containsKey(option);
        if (!known) {
            report("not-an-option", place, option);
        }
    }

    private Vocabulary.@Nullable Word word(String name, String place) {
        Vocabulary.Word word = vocabulary.word(name);
        if (word == null) {
            report("unknown-name", place, name);
        }
        return word;
    }
}
