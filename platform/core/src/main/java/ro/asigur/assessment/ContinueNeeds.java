package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ro.asigur.assessment.domain.Continuation;
import ro.asigur.assessment.domain.Draft;
import ro.asigur.assessment.domain.Need;
import ro.asigur.assessment.store.Needs;
import ro.asigur.assessment.store.SeparationRisks;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.instrument.api.SeparationRisk;
import ro.asigur.tenancy.api.JsonMaker;

/** A new diagnosis goes on from what was known of each person; runs inside the submit of the assessment. */
@ApplicationScoped
public class ContinueNeeds {

    /** Computed from answers, and so evidence as they are; ages are not: they change by themselves. */
    private static final Set<String> FROM_ANSWERS = Set.of("overcrowded", "adj_income");

    private Needs needs;
    private SeparationRisks risks;
    private HouseholdRegister households;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ContinueNeeds() {}

    @Inject
    public ContinueNeeds(Needs needs, SeparationRisks risks, HouseholdRegister households, CurrentActor actor) {
        this.needs = needs;
        this.households = households;
        this.risks = risks;
        this.actor = actor;
    }

    /**
     * Where the household's people stand after an assessment.
     *
     * @param states of what was found, by person and vulnerability
     * @param grounds what asks for support now: found and not refuted, or added by hand; what was added by hand alone has no
     *     fired criteria
     */
    public record Standing(Map<Continuation.Key, String> states, List<Finding> grounds) {

        String of(Finding finding) {
            return states.getOrDefault(
                    new Continuation.Key(UUID.fromString(finding.person()), finding.vulnerability()), "suspected");
        }
    }

    Standing after(
            Draft draft, Diagnosis diagnosis, CompiledInstrument compiled, Parameters parameters, Instant madeAt) {
        Instrument instrument = compiled.instrument();
        Actor worker = actor.get();
        needs.adopt(draft.visited().id(), draft.id());
        List<UUID> persons = draft.visited().members().stream()
                .map(member -> member.id().value())
                .toList();
        List<Need> known = needs.take(persons);
        List<Continuation.Step> steps = Continuation.of(draft.id(), known, said(diagnosis, instrument));
        needs.write(
                steps, draft.visited().uat(), draft.id(), null, new Needs.Maker(worker.id(), worker.name(), madeAt));
        Map<String, List<String>> atRisk = SeparationRisk.of(compiled, draft.interview(), parameters, diagnosis);
        risks.replace(draft, persons, atRisk);
        households.atRisk(draft.visited(), atRisk.size());
        Map<Continuation.Key, Need> now = new HashMap<>();
        known.forEach(need -> now.put(key(need), need));
        steps.forEach(step -> now.put(key(step.after()), step.after()));
        return standing(now, diagnosis, instrument);
    }

    private static Standing standing(Map<Continuation.Key, Need> now, Diagnosis diagnosis, Instrument instrument) {
        Map<Continuation.Key, String> states = new HashMap<>();
        now.forEach((key, need) -> states.put(key, need.state().code()));
        List<Finding> grounds = new ArrayList<>();
        Set<Continuation.Key> found = new HashSet<>();
        for (Finding finding : diagnosis.findings()) {
            Need need = now.get(key(finding));
            found.add(key(finding));
            if (need != null && need.counts()) {
                grounds.add(new Finding(
                        finding.person(),
                        finding.vulnerability(),
                        need.priority(),
                        finding.fired(),
                        finding.unknown(),
                        finding.reasons()));
            }
        }
        now.forEach((key, need) -> {
            boolean known = instrument.vulnerabilities().containsKey(need.vulnerability());
            if (need.counts() && known && !found.contains(key)) {
                grounds.add(new Finding(
                        need.person().toString(),
                        need.vulnerability(),
                        need.priority(),
                        List.of(),
                        List.of(),
                        List.of()));
            }
        });
        return new Standing(states, List.copyOf(grounds));
    }

    private static Continuation.Said said(Diagnosis diagnosis, Instrument instrument) {
        Set<UUID> judged = new HashSet<>();
        diagnosis.members().forEach(member -> judged.add(UUID.fromString(member.id())));
        Set<Continuation.Key> untold = new HashSet<>();
        diagnosis
                .toClarify()
                .forEach(
                        open -> untold.add(new Continuation.Key(UUID.fromString(open.person()), open.vulnerability())));
        return new Continuation.Said(
                diagnosis.findings().stream()
                        .map(finding ->
                                new Continuation.Found(key(finding), finding.priority(), evidence(finding, instrument)))
                        .toList(),
                judged,
                untold,
                instrument.vulnerabilities().keySet());
    }

    private static JsonObject evidence(Finding finding, Instrument instrument) {
        JsonObjectBuilder evidence = JsonMaker.object();
        finding.reads().forEach((read, value) -> {
            String code = read.replaceFirst("@.*", "");
            if (instrument.questions().containsKey(code) || FROM_ANSWERS.contains(code)) {
                evidence.add(read, value instanceof List<?> options ? inOrder(options) : String.valueOf(value));
            }
        });
        return evidence.build();
    }

    private static String inOrder(List<?> options) {
        Set<String> sorted = new TreeSet<>();
        options.forEach(option -> sorted.add(String.valueOf(option)));
        return String.join(",", sorted);
    }

    private static Continuation.Key key(Need need) {
        return new Continuation.Key(need.person(), need.vulnerability());
    }

    private static Continuation.Key key(Finding finding) {
        return new Continuation.Key(UUID.fromString(finding.person()), finding.vulnerability());
    }
}
