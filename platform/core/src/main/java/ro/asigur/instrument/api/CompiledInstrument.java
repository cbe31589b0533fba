package ro.asigur.instrument.api;

import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An instrument with its rules compiled: about a second to make, then kept for the life of the version and used by many
 * threads at once. The diagnosis reads nothing but its arguments.
 */
public final class CompiledInstrument {

    /** Priority of a vulnerability that is not raised, in the rules' {@code vul}. */
    private static final double NOT_RAISED = 9.0;

    final List<Asking> askings;
    final Vocabulary vocabulary;
    private final Instrument instrument;
    private final List<Judging> judgings;

    /**
     * When a question is asked: its section's condition and its own. A section's condition reads the first section only, so it is
     * evaluated once a household.
     */
    record Asking(
            Instrument.Question question,
            CelRuntime.@Nullable Program sectionWhen,
            CelRuntime.@Nullable Program ownWhen) {

        Trit evaluate(Map<String, Object> variables, Map<CelRuntime.Program, Trit> sections) {
            Trit section = sectionWhen == null
                    ? Trit.TRUE
                    : sections.computeIfAbsent(sectionWhen, program -> CelRules.evaluate(program, variables));
            if (section == Trit.FALSE || ownWhen == null) {
                return section;
            }
            return section.and(CelRules.evaluate(ownWhen, variables));
        }
    }

    private record Judging(
            Instrument.Vulnerability vulnerability, CelRuntime.Program applies, List<CelRuntime.Program> criteria) {}

    private CompiledInstrument(Instrument instrument) {
        this.instrument = instrument;
        this.vocabulary = Vocabulary.of(instrument.questions());
        CelRules rules = new CelRules();
        List<Asking> questions = new ArrayList<>();
        for (Instrument.Question question : instrument.questions().values()) {
            Instrument.Section section = instrument.sections().get(question.section());
            if (section == null) {
                throw new IllegalArgumentException("no such section: " + question.section());
            }
            questions.add(new Asking(question, program(rules, section.when()), program(rules, question.when())));
        }
        this.askings = List.copyOf(questions);
        this.judgings = inOrderOfEvaluation(instrument).stream()
                .map(vulnerability -> new Judging(
                        vulnerability,
                        rules.program(vulnerability.appliesWhen().cel()),
                        vulnerability.criteria().stream()
                                .map(criterion -> rules.program(criterion.rule().cel()))
                                .toList()))
                .toList();
    }

    /** Compiles every rule. @throws IllegalArgumentException when one does not compile: publishing lets none through */
    public static CompiledInstrument of(Instrument instrument) {
        return new CompiledInstrument(instrument);
    }

    private static CelRuntime.@Nullable Program program(CelRules rules, Instrument.@Nullable Condition condition) {
        return condition == null ? null : rules.program(condition.cel());
    }

    /** Vulnerabilities that read what was raised before them come last. */
    static List<Instrument.Vulnerability> inOrderOfEvaluation(Instrument instrument) {
        List<Instrument.Vulnerability> first = new ArrayList<>();
        List<Instrument.Vulnerability> last = new ArrayList<>();
        for (Instrument.Vulnerability vulnerability :
                instrument.vulnerabilities().values()) {
            boolean reads = vulnerability.criteria().stream()
                    .anyMatch(criterion ->
                            !RuleReads.of(criterion.rule().rule()).raised().isEmpty());
            (reads ? last : first).add(vulnerability);
        }
        first.addAll(last);
        return List.copyOf(first);
    }

    public Instrument instrument() {
        return instrument;
    }

    /**
     * The vulnerabilities of a household. Pure: the same arguments give the same result, here and in the browser.
     *
     * @throws IllegalArgumentException when an answer does not fit its question ({@link AnswerCheck} refuses those first)
     */
    public Diagnosis diagnose(Interview interview, Parameters parameters) {
        return diagnose(new Household(this, interview, parameters));
    }

    Diagnosis diagnose(Household household) {
        List<Diagnosis.OfMember> members = new ArrayList<>();
        for (Subject subject : household.subjects) {
            if (subject.present || subject.child()) {
                members.add(judge(household, subject));
            }
        }
        return new Diagnosis(instrument.version(), household.derived(), List.copyOf(members));
    }

    private Diagnosis.OfMember judge(Household household, Subject subject) {
        List<Finding> findings = new ArrayList<>();
        List<ToClarify> toClarify = new ArrayList<>();
        Map<String, Double> raised = noneRaised();
        Map<String, Object> variables = household.variables(subject, raised);
        RuleTrace trace = new RuleTrace(household, subject, raised);
        for (Judging judging : judgings) {
            if (!subject.present && !judging.vulnerability().alsoAbsent()) {
                continue;
            }
            Trit applies = CelRules.evaluate(judging.applies(), variables);
            String code = judging.vulnerability().code();
            if (applies == Trit.UNKNOWN) {
                Set<String> missing =
                        trace.of(judging.vulnerability().appliesWhen().rule()).missing();
                toClarify.add(new ToClarify(subject.member.id(), code, List.of(), List.copyOf(missing)));
            } else if (applies == Trit.TRUE) {
                judgeOne(judging, variables, trace, subject, findings, toClarify);
            }
        }
        return new Diagnosis.OfMember(
                subject.member.id(), subject.presenceAssumed, List.copyOf(findings), List.copyOf(toClarify));
    }

    private static void judgeOne(
            Judging judging,
            Map<String, Object> variables,
            RuleTrace trace,
            Subject subject,
            List<Finding> findings,
            List<ToClarify> toClarify) {
        Instrument.Vulnerability vulnerability = judging.vulnerability();
        List<Finding.Reason> reasons = new ArrayList<>();
        List<String> fired = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        int priority = Integer.MAX_VALUE;
        for (int i = 0; i < judging.criteria().size(); i++) {
            Instrument.Criterion criterion = vulnerability.criteria().get(i);
            Trit value = CelRules.evaluate(judging.criteria().get(i), variables);
            if (value == Trit.TRUE) {
                fired.add(criterion.code());
                reasons.add(new Finding.Reason(
                        criterion.code(), trace.of(criterion.rule().rule()).reads()));
                priority = Math.min(priority, criterion.priority());
            } else if (value == Trit.UNKNOWN) {
                unknown.add(criterion.code());
                missing.addAll(trace.of(criterion.rule().rule()).missing());
            }
        }
        String person = subject.member.id();
        if (!fired.isEmpty()) {
            findings.add(new Finding(
                    person,
                    vulnerability.code(),
                    priority,
                    List.copyOf(fired),
                    List.copyOf(unknown),
                    List.copyOf(reasons)));
            trace.raise(vulnerability.code(), priority);
        }
        if (!unknown.isEmpty()) {
            toClarify.add(new ToClarify(person, vulnerability.code(), List.copyOf(unknown), List.copyOf(missing)));
        }
    }

    private Map<String, Double> noneRaised() {
        Map<String, Double> raised = new HashMap<>();
        instrument.vulnerabilities().keySet().forEach(code -> raised.put(code, NOT_RAISED));
        return raised;
    }

    /**
     * Which questions are asked in this interview. Unknown counts as asked (the answer that decides is still missing).
     *
     * @param household by question code
     * @param members by member id, then question code
     */
    public record Asked(Map<String, Trit> household, Map<String, Map<String, Trit>> members) {}

    /** Which questions are asked, of the household and of every member. */
    public Asked asked(Interview interview, Parameters parameters) {
        return asked(new Household(this, interview, parameters));
    }

    Asked asked(Household household) {
        Map<String, Map<String, Trit>> members = new LinkedHashMap<>();
        household.subjects.forEach(subject -> members.put(subject.member.id(), subject.asked));
        return new Asked(household.asked, members);
    }

    /**
     * Whether one question is asked.
     *
     * @param member the member's id, null for the household
     * @return false also for a question of the other kind of subject
     * @throws IllegalArgumentException when there is no such question or member
     */
    public Trit asked(Interview interview, Parameters parameters, String question, @Nullable String member) {
        if (!instrument.questions().containsKey(question)) {
            throw new IllegalArgumentException("no such question: " + question);
        }
        Household household = new Household(this, interview, parameters);
        Map<String, Trit> asked = member == null ? household.asked : household.subject(member).asked;
        return asked.getOrDefault(question, Trit.FALSE);
    }

    /**
     * The value of every rule, also of criteria whose vulnerability does not apply: what the golden vectors compare. By member
     * id, then code of vulnerability ({@code applies_when}) or criterion, of those who get a diagnosis.
     */
    public Map<String, Map<String, Trit>> trits(Interview interview, Parameters parameters) {
        return trits(new Household(this, interview, parameters));
    }

    Map<String, Map<String, Trit>> trits(Household household) {
        Map<String, Map<String, Trit>> all = new LinkedHashMap<>();
        for (Subject subject : household.subjects) {
            if (subject.present || subject.child()) {
                all.put(subject.member.id(), trits(household, subject));
            }
        }
        return all;
    }

    private Map<String, Trit> trits(Household household, Subject subject) {
        Map<String, Double> raised = noneRaised();
        Map<String, Object> variables = household.variables(subject, raised);
        Map<String, Trit> trits = new LinkedHashMap<>();
        for (Judging judging : judgings) {
            Instrument.Vulnerability vulnerability = judging.vulnerability();
            if (!subject.present && !vulnerability.alsoAbsent()) {
                continue;
            }
            Trit applies = CelRules.evaluate(judging.applies(), variables);
            trits.put(vulnerability.code(), applies);
            for (int i = 0; i < judging.criteria().size(); i++) {
                Instrument.Criterion criterion = vulnerability.criteria().get(i);
                Trit value = CelRules.evaluate(judging.criteria().get(i), variables);
                trits.put(criterion.code(), value);
                if (applies == Trit.TRUE && value == Trit.TRUE) {
                    raised.merge(vulnerability.code(), (double) criterion.priority(), Math::min);
                }
            }
        }
        return trits;
    }
}
