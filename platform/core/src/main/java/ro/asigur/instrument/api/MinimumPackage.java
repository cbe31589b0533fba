package ro.asigur.instrument.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The minimum package of services proposed for a household's findings. Pure. Folding: one service for several members is one
 * line; of several services with the same category, role and (first) destination the most urgent one is proposed and the others
 * stand behind it, readable and able to be taken out.
 */
public final class MinimumPackage {

    /** The team comes back for a postponed agreement after this many days. */
    private static final int POSTPONED_DAYS = 14;

    private static final Comparator<ProposedLine> MOST_URGENT = Comparator.comparingInt(ProposedLine::priority)
            .thenComparing(ProposedLine::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Instrument instrument;
    private final LocalDate visitDate;
    private final Agreement agreement;
    /** By service, in the catalogue's order. */
    private final Map<String, ProposedLine> lines = new LinkedHashMap<>();

    private MinimumPackage(Instrument instrument, LocalDate visitDate, Agreement agreement) {
        this.instrument = instrument;
        this.visitDate = visitDate;
        this.agreement = agreement;
    }

    /**
     * The proposed lines, most urgent first (priority, then due date), folded so that a family reads them on a phone; nothing
     * that the catalogue proposes is lost.
     *
     * @param visitDate periods are counted from this day
     */
    public static List<ProposedLine> propose(
            List<Finding> findings, Instrument instrument, LocalDate visitDate, Agreement agreement) {
        MinimumPackage proposal = new MinimumPackage(instrument, visitDate, agreement);
        for (Finding finding : findings) {
            Instrument.Vulnerability vulnerability =
                    instrument.vulnerabilities().get(finding.vulnerability());
            if (vulnerability == null) {
                throw new IllegalArgumentException("no such vulnerability: " + finding.vulnerability());
            }
            instrument.commonServices().forEach(service -> proposal.add(service, finding));
            vulnerability.services().forEach(service -> proposal.add(service, finding));
        }
        return proposal.folded();
    }

    /** When the household is assessed again: by its strongest priority, or the period of a household with no vulnerability. */
    public static LocalDate reevaluateOn(List<Finding> findings, Instrument instrument, LocalDate visitDate) {
        return findings.stream()
                .map(Finding::priority)
                .min(Comparator.naturalOrder())
                .map(strongest ->
                        Periods.after(visitDate, priority(instrument, strongest).reevaluate()))
                .orElseGet(() -> Periods.after(visitDate, instrument.reevaluateWithoutVulnerability()));
    }

    /** When the team comes back for a postponed agreement; empty when nothing was postponed. */
    public static Optional<LocalDate> returnVisitOn(Agreement agreement, LocalDate visitDate) {
        return agreement == Agreement.POSTPONED ? Optional.of(visitDate.plusDays(POSTPONED_DAYS)) : Optional.empty();
    }

    /** By when the services of a plan should have begun; empty when nothing was found. */
    public static Optional<LocalDate> beginBy(List<Finding> findings, Instrument instrument, LocalDate visitDate) {
        return findings.stream()
                .map(Finding::priority)
                .min(Comparator.naturalOrder())
                .map(strongest ->
                        Periods.after(visitDate, priority(instrument, strongest).plan()));
    }

    /** How many needs the lines answer: vulnerabilities of a person, or of the household where its services are the household's. */
    public static int needs(List<ProposedLine> lines) {
        Set<String> needs = new LinkedHashSet<>();
        lines.forEach(line -> addNeeds(line, needs));
        return needs.size();
    }

    private static void addNeeds(ProposedLine line, Set<String> needs) {
        if (!line.category().equals("IDE") && !line.category().equals("EVA")) {
            List<String> whose = line.persons().isEmpty() ? List.of("") : line.persons();
            line.vulnerabilities().forEach(code -> whose.forEach(person -> needs.add(code + " " + person)));
        }
        line.folded().forEach(folded -> addNeeds(folded, needs));
    }

    private static Instrument.Priority priority(Instrument instrument, int level) {
        Instrument.Priority priority = instrument.priorities().get(level);
        if (priority == null) {
            throw new IllegalArgumentException("no such priority: " + level);
        }
        return priority;
    }

    private void add(Instrument.Service service, Finding finding) {
        lines.merge(service.code(), line(service, finding), MinimumPackage::together);
    }

    private ProposedLine line(Instrument.Service service, Finding finding) {
        String until = service.timing().until();
        return new ProposedLine(
                service.code(),
                service.category(),
                service.roles().get(0),
                takeOver(service),
                service.destinations(),
                finding.priority(),
                due(service.timing(), finding),
                repeat(service.timing(), finding),
                until == null ? null : Periods.after(visitDate, until),
                mayStart(service, finding),
                service.forHousehold() ? List.of() : List.of(finding.person()),
                List.of(finding.vulnerability()),
                List.of());
    }

    /** The service's other roles may do it too; then those for communes that lack the profession. */
    private static List<String> takeOver(Instrument.Service service) {
        Set<String> roles =
                new LinkedHashSet<>(service.roles().subList(1, service.roles().size()));
        roles.addAll(service.fallbackRoles());
        return List.copyOf(roles);
    }

    private boolean mayStart(Instrument.Service service, Finding finding) {
        return agreement == Agreement.GIVEN
                || service.category().equals("INF")
                || service.category().equals("IDE")
                || service.mandatoryNotice() && finding.priority() == 1;
    }

    private @Nullable LocalDate due(Instrument.Timing timing, Finding finding) {
        String period = timing.due();
        String byPriority = timing.byPriority();
        String criterion = timing.dueIfCriterion();
        if (finding.priority() == 1 && timing.dueP1() != null) {
            period = timing.dueP1();
        } else if (criterion != null && finding.fired().contains(criterion)) {
            period = timing.dueIf();
        } else if (byPriority != null) {
            period = period(finding.priority(), byPriority);
        } else if (period == null && timing.start().equals("plan")) {
            // "when the plan is made": the plan's own deadline
            period = period(finding.priority(), "plan");
        }
        return period == null ? null : Periods.after(visitDate, period);
    }

    private @Nullable String repeat(Instrument.Timing timing, Finding finding) {
        if (finding.priority() == 1 && timing.repeatP1() != null) {
            return timing.repeatP1();
        }
        return "reevaluate".equals(timing.byPriority()) ? period(finding.priority(), "reevaluate") : timing.repeat();
    }

    private String period(int level, String name) {
        Instrument.Priority priority = priority(instrument, level);
        return switch (name) {
            case "first_action" -> priority.firstAction();
            case "plan" -> priority.plan();
            case "reevaluate" -> priority.reevaluate();
            default -> throw new IllegalArgumentException("no such period: " + name);
        };
    }

    /** The same service asked for twice: one line for all, the strongest priority, the earliest date, the shortest interval. */
    private static ProposedLine together(ProposedLine one, ProposedLine other) {
        return new ProposedLine(
                one.service(),
                one.category(),
                one.role(),
                one.fallbackRoles(),
                one.destinations(),
                Math.min(one.priority(), other.priority()),
                earliest(one.due(), other.due()),
                shortest(one.repeatEvery(), other.repeatEvery()),
                one.repeatUntil(),
                one.mayStart() || other.mayStart(),
                union(one.persons(), other.persons()),
                union(one.vulnerabilities(), other.vulnerabilities()),
                List.of());
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable String shortest(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        LocalDate day = LocalDate.EPOCH;
        return Periods.after(day, other).isBefore(Periods.after(day, one)) ? other : one;
    }

    private static List<String> union(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private List<ProposedLine> folded() {
        Map<List<String>, List<ProposedLine>> groups = new LinkedHashMap<>();
        for (ProposedLine line : lines.values()) {
            String destination =
                    line.destinations().isEmpty() ? "" : line.destinations().get(0);
            groups.computeIfAbsent(List.of(line.category(), line.role(), destination), key -> new ArrayList<>())
                    .add(line);
        }
        List<String> categories = List.copyOf(instrument.categories().keySet());
        return groups.values().stream()
                .map(MinimumPackage::fold)
                .sorted(MOST_URGENT
                        .thenComparingInt(line -> categories.indexOf(line.category()))
                        .thenComparing(ProposedLine::service))
                .toList();
    }

    private static ProposedLine fold(List<ProposedLine> group) {
        List<ProposedLine> sorted = group.stream()
                .sorted(MOST_URGENT.thenComparing(ProposedLine::service))
                .toList();
        ProposedLine first = sorted.get(0);
        LocalDate due = null;
        for (ProposedLine line : sorted) {
            due = earliest(due, line.due());
        }
        return new ProposedLine(
                first.service(),
                first.category(),
                first.role(),
                first.fallbackRoles(),
                first.destinations(),
                first.priority(),
                due,
                first.repeatEvery(),
                first.repeatUntil(),
                first.mayStart(),
                first.persons(),
                first.vulnerabilities(),
                List.copyOf(sorted.subList(1, sorted.size())));
    }
}
