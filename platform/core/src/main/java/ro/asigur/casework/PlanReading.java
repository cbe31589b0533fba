package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.AssessmentBook;
import ro.asigur.casework.store.Plans;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;

/** Puts a plan's lines, the words of its catalogue and the folding together. */
@ApplicationScoped
public class PlanReading {

    private Plans plans;
    private AssessmentBook assessments;
    private Instruments instruments;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PlanReading() {}

    @Inject
    public PlanReading(Plans plans, AssessmentBook assessments, Instruments instruments) {
        this.plans = plans;
        this.assessments = assessments;
        this.instruments = instruments;
    }

    PlanSheet sheet(Plans.Plan plan) {
        List<Plans.Line> lines = plans.lines(plan.id());
        Words words = new Words(plan.assessment());
        Map<UUID, List<PlanSheet.Line>> folded = new HashMap<>();
        Set<UUID> here = lines.stream().map(Plans.Line::id).collect(Collectors.toSet());
        List<Plans.Line> shown = new ArrayList<>();
        for (Plans.Line line : lines) {
            UUID under = line.foldedUnder();
            // The line it stood behind has gone on to the next plan: it shows again here.
            if (under == null || !here.contains(under)) {
                shown.add(line);
            } else {
                folded.computeIfAbsent(under, key -> new ArrayList<>()).add(line(line, words, List.of()));
            }
        }
        return new PlanSheet(
                plan.id(),
                plan.household(),
                plan.assessment(),
                plan.state(),
                plan.agreement(),
                plan.createdAt(),
                plan.horizon(),
                shown.stream()
                        .map(line -> line(line, words, folded.getOrDefault(line.id(), List.of())))
                        .toList());
    }

    /** @param catalogue version to be read; null: the one that the assessment was made with */
    Instrument instrument(UUID assessment, @Nullable String catalogue) {
        return instruments
                .version(catalogue == null ? version(assessment) : catalogue)
                .instrument();
    }

    /** Of the instrument that the assessment was made with. */
    String version(UUID assessment) {
        return assessments
                .find(assessment)
                .orElseThrow(() -> new IllegalStateException("a plan without its assessment: " + assessment))
                .instrumentVersion();
    }

    /** Instruments of one plan's lines; as a rule it is one. */
    private final class Words {
        private final UUID assessment;
        private final Map<String, Instrument> byVersion = new HashMap<>();

        Words(UUID assessment) {
            this.assessment = assessment;
        }

        Instrument.Service of(Plans.Line line) {
            String catalogue = line.catalogue();
            Instrument read = byVersion.computeIfAbsent(
                    catalogue == null ? "" : catalogue, key -> instrument(assessment, catalogue));
            return service(read, line.service());
        }
    }

    static Instrument.Service service(Instrument instrument, String code) {
        return Objects.requireNonNull(instrument.services().get(code), () -> "no such service: " + code);
    }

    private static PlanSheet.Line line(Plans.Line line, Words words, List<PlanSheet.Line> folded) {
        Instrument.Service service = words.of(line);
        Set<String> takeOver = new LinkedHashSet<>(service.roles());
        takeOver.addAll(service.fallbackRoles());
        takeOver.remove(line.role());
        return new PlanSheet.Line(
                line.id(),
                line.service(),
                service.text().ro(),
                service.text().en(),
                line.category(),
                line.role(),
                List.copyOf(takeOver),
                line.destinations(),
                line.priority(),
                line.due(),
                service.timingText().ro(),
                service.timingText().en(),
                line.repeatEvery(),
                line.state(),
                line.reason(),
                line.persons(),
                line.vulnerabilities(),
                folded);
    }
}
