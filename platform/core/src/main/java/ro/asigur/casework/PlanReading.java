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
import ro.asigur.casework.store.Agreements;
import ro.asigur.casework.store.GivenServices;
import ro.asigur.casework.store.Plans;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;

/** Puts a plan's lines, the words of its catalogue and the folding together. */
@ApplicationScoped
public class PlanReading {

    private Plans plans;
    private GivenServices services;
    private Agreements agreements;
    private Instruments instruments;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PlanReading() {}

    @Inject
    public PlanReading(Plans plans, GivenServices services, Agreements agreements, Instruments instruments) {
        this.plans = plans;
        this.services = services;
        this.agreements = agreements;
        this.instruments = instruments;
    }

    PlanSheet sheet(Plans.Plan plan) {
        List<Plans.Line> lines = plans.lines(plan.id());
        Map<UUID, GivenServices.Times> given = services.timesOf(plan.id());
        Map<UUID, List<PlanSheet.Line>> folded = new HashMap<>();
        Set<UUID> here = lines.stream().map(Plans.Line::id).collect(Collectors.toSet());
        List<Plans.Line> shown = new ArrayList<>();
        for (Plans.Line line : lines) {
            UUID under = line.foldedUnder();
            // The line it stood behind has gone on to the next plan: it shows again here.
            if (under == null || !here.contains(under)) {
                shown.add(line);
            } else {
                folded.computeIfAbsent(under, key -> new ArrayList<>())
                        .add(line(line, given.get(line.id()), List.of()));
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
                plan.beginBy(),
                plan.unmet(),
                agreements.latest(plan.id()).orElse(null),
                shown.stream()
                        .map(line -> line(line, given.get(line.id()), folded.getOrDefault(line.id(), List.of())))
                        .toList());
    }

    static Instrument.Service service(Instrument instrument, String code) {
        return Objects.requireNonNull(instrument.services().get(code), () -> "no such service: " + code);
    }

    private PlanSheet.Line line(Plans.Line line, GivenServices.@Nullable Times given, List<PlanSheet.Line> folded) {
        Instrument.Service service =
                service(instruments.version(line.catalogue()).instrument(), line.service());
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
                line.version(),
                line.responsible(),
                line.responsibleName(),
                line.addedBecause(),
                line.groundlessSince(),
                given == null ? 0 : given.times(),
                given == null ? null : given.last(),
                given == null ? null : given.lastOccasion(),
                folded);
    }
}
