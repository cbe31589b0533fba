package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        Instrument instrument = instrument(plan.assessment());
        List<Plans.Line> lines = plans.lines(plan.id());
        return new PlanSheet(
                plan.id(),
                plan.household(),
                plan.assessment(),
                plan.state(),
                plan.agreement(),
                plan.createdAt(),
                plan.horizon(),
                under(null, lines, instrument));
    }

    /** The version that the assessment was made with. */
    Instrument instrument(UUID assessment) {
        return instruments
                .version(assessments
                        .find(assessment)
                        .orElseThrow(() -> new IllegalStateException("a plan without its assessment: " + assessment))
                        .instrumentVersion())
                .instrument();
    }

    static Instrument.Service service(Instrument instrument, String code) {
        return Objects.requireNonNull(instrument.services().get(code), () -> "no such service: " + code);
    }

    private static List<PlanSheet.Line> under(@Nullable UUID parent, List<Plans.Line> lines, Instrument instrument) {
        return lines.stream()
                .filter(line -> Objects.equals(line.foldedUnder(), parent))
                .map(line -> line(line, lines, instrument))
                .toList();
    }

    private static PlanSheet.Line line(Plans.Line line, List<Plans.Line> all, Instrument instrument) {
        Instrument.Service service = service(instrument, line.service());
        Set<String> takeOver = new LinkedHashSet<>(service.roles());
        takeOver.addAll(service.fallbackRoles());
        takeOver.remove(line.role());
        return new PlanSheet.Line(
                line.id(),
                line.service(),
                service.text().ro(),
                line.category(),
                line.role(),
                List.copyOf(takeOver),
                line.destinations(),
                line.priority(),
                line.due(),
                service.timingText().ro(),
                line.repeatEvery(),
                line.state(),
                line.persons(),
                line.vulnerabilities(),
                under(line.id(), all, instrument));
    }
}
