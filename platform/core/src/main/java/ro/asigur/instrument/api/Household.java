package ro.asigur.instrument.api;

import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One interview made ready for the rules, in the order that the meaning demands: ages and counts; household questions in
 * the instrument's order, so that what is not asked is marked; rooms and income from what is left; then each member's
 * questions.
 */
final class Household {

    final List<Subject> subjects = new ArrayList<>();
    final List<Subject> present;
    /** Effective household answers and derived values: the rules' {@code h}. */
    final Map<String, Object> answers = new HashMap<>();

    final Map<String, Trit> asked = new LinkedHashMap<>();
    final Map<String, Double> parameters;
    private final Map<CelRuntime.Program, Trit> sections = new IdentityHashMap<>();
    private final CompiledInstrument compiled;
    private final Interview interview;

    Household(CompiledInstrument compiled, Interview interview, Parameters parameters) {
        this.compiled = compiled;
        this.interview = interview;
        this.parameters = parameters.values();
        for (Interview.Member member : interview.members()) {
            subjects.add(new Subject(member, interview.visitDate()));
        }
        this.present = subjects.stream().filter(subject -> subject.present).toList();
        count();
        askHousehold();
        deriveHousing();
        subjects.forEach(this::deriveMother);
        subjects.forEach(this::askMember);
    }

    private void count() {
        answers.put("hh_size", (double) present.size());
        if (present.stream().allMatch(Subject::ageKnown)) {
            answers.put("n_children", (double)
                    present.stream().filter(Subject::child).count());
        }
    }

    private void askHousehold() {
        Map<String, Object> variables = variables(Map.of(), Map.of());
        for (CompiledInstrument.Asking asking : compiled.askings) {
            if (asking.question().scope() == Instrument.Scope.HOUSEHOLD) {
                Trit trit = asking.evaluate(variables, sections);
                asked.put(asking.question().code(), trit);
                put(answers, asking.question(), interview.household(), trit);
            }
        }
    }

    private void askMember(Subject subject) {
        Map<String, Object> variables = variables(subject.answers, Map.of());
        for (CompiledInstrument.Asking asking : compiled.askings) {
            Instrument.Question question = asking.question();
            if (question.scope() != Instrument.Scope.HOUSEHOLD) {
                Trit scope = subject.inScope(question.scope());
                Trit trit = scope == Trit.FALSE ? scope : scope.and(asking.evaluate(variables, sections));
                subject.asked.put(question.code(), trit);
                put(subject.answers, question, subject.member.answers(), trit);
            }
        }
    }

    private static void put(
            Map<String, Object> effective, Instrument.Question question, Map<String, Object> raw, Trit asked) {
        if (!question.type().readByRules()) {
            return;
        }
        Object value =
                asked == Trit.FALSE ? Answers.notAsked(question) : Answers.cleaned(question, raw.get(question.code()));
        if (value != null) {
            effective.put(question.code(), value);
        }
    }

    private void deriveHousing() {
        Double income = number("I01");
        if (income != null) {
            answers.put("adj_income", income / (1 + 0.5 * (present.size() - 1)));
        }
        Double rooms = number("H03");
        Integer required = roomsRequired();
        if (rooms != null && rooms.isNaN()) {
            answers.put("overcrowded", CelWriter.NOT_ASKED);
        } else if (rooms != null && required != null) {
            answers.put("overcrowded", rooms < required);
        }
    }

    private @Nullable Double number(String code) {
        return answers.get(code) instanceof Double value ? value : null;
    }

    /**
     * Eurostat: one room for the household, one per couple (a partner who is away still counts as one's partner), one per other adult, one per two teenagers (12–17) of the same
     * sex, one per two younger children. Null when an age, or a teenager's sex, is not known.
     */
    @Nullable
    Integer roomsRequired() {
        int halfCouples = 0;
        int adults = 0;
        int boys = 0;
        int girls = 0;
        int young = 0;
        for (Subject subject : present) {
            Subject partner = partner(subject);
            if (partner != null) {
                halfCouples += partner.present ? 1 : 2;
            } else if (!subject.ageKnown()) {
                return null;
            } else if (subject.adult()) {
                adults++;
            } else if (subject.years() < 12) {
                young++;
            } else if (subject.sex == null) {
                return null;
            } else if (subject.sex.equals("m")) {
                boys++;
            } else {
                girls++;
            }
        }
        return 1 + halfCouples / 2 + adults + (boys + 1) / 2 + (girls + 1) / 2 + (young + 1) / 2;
    }

    private @Nullable Subject partner(Subject subject) {
        String partner = subject.member.partner();
        return subjects.stream()
                .filter(other -> other != subject
                        && other.member.id().equals(partner)
                        && subject.member.id().equals(other.member.partner()))
                .findFirst()
                .orElse(null);
    }

    private void deriveMother(Subject subject) {
        String mother = subject.member.mother();
        if (Interview.ABSENT.equals(mother)) {
            subject.answers.put("mother_age_y", Double.NaN);
            return;
        }
        subjects.stream()
                .filter(other -> other.member.id().equals(mother) && other.ageKnown())
                .findFirst()
                .ifPresent(other -> subject.answers.put("mother_age_y", (double) other.years()));
    }

    Derived derived() {
        Double children = number("n_children");
        Double income = number("adj_income");
        return new Derived(
                present.size(),
                children == null ? null : children.intValue(),
                roomsRequired(),
                answers.get("overcrowded") instanceof Boolean overcrowded ? overcrowded : null,
                income == null || income.isNaN() ? null : income);
    }

    /** Present members of one of the rules' sets, seen from a subject. */
    List<Subject> set(String name, Subject subject) {
        return switch (name) {
            case "members" -> present;
            case "others" -> present.stream().filter(other -> other != subject).toList();
            case "adults" ->
                present.stream()
                        .filter(other -> other.adult() || !other.ageKnown())
                        .toList();
            case "children" ->
                present.stream()
                        .filter(other -> other.child() || !other.ageKnown())
                        .toList();
            default -> throw new IllegalArgumentException("no such set: " + name);
        };
    }

    /**
     * What a rule reads of a member of a set. Of somebody whose age is not known it cannot be told whether they are an adult
     * or a child: in these two sets every answer of theirs is unknown.
     */
    Map<String, Object> seenIn(String set, Subject other) {
        boolean byAge = set.equals("adults") || set.equals("children");
        return byAge && !other.ageKnown() ? Map.of() : other.answers;
    }

    Map<String, Object> variables(Subject subject, Map<String, Double> raised) {
        Map<String, Object> variables = variables(subject.answers, raised);
        for (String name : CelRules.SETS) {
            variables.put(
                    name,
                    set(name, subject).stream()
                            .map(other -> seenIn(name, other))
                            .toList());
        }
        return variables;
    }

    /** Every variable is always bound: an unbound one looks different in each engine. */
    private Map<String, Object> variables(Map<String, Object> person, Map<String, Double> raised) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("p", person);
        variables.put("h", answers);
        variables.put("par", parameters);
        variables.put("vul", raised);
        CelRules.SETS.forEach(set -> variables.put(set, List.of()));
        return variables;
    }

    boolean ofHousehold(String name) {
        Vocabulary.Word word = compiled.vocabulary.word(name);
        return word != null && word.variable().equals("h");
    }

    Subject subject(String member) {
        return subjects.stream()
                .filter(subject -> Objects.equals(subject.member.id(), member))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such member: " + member));
    }
}
