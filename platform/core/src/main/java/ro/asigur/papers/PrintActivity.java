package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.AssessmentReports;
import ro.asigur.assessment.api.AssessmentReports.InterviewHeld;
import ro.asigur.casework.api.CaseworkReports;
import ro.asigur.casework.api.CaseworkReports.Given;
import ro.asigur.census.api.CensusReports;
import ro.asigur.census.api.CensusReports.VisitMade;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.papers.domain.InterviewHours;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.papers.domain.Period;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A worker's month: visits, interviews, services given, and the hours that can be told from them. Names nobody visited. */
@ApplicationScoped
public class PrintActivity {

    @Inject
    CensusReports census;

    @Inject
    AssessmentReports assessments;

    @Inject
    CaseworkReports casework;

    @Inject
    Instruments instruments;

    @Inject
    WorkersToReport workers;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    Printing printing;

    /** Of the template. */
    public record Day(LocalDate on, int visits, int interviews, int services, String time) {}

    public record Counted(String what, int times) {}

    /**
     * @param account null: the reader's own month
     * @param month as {@code 2026-11}
     * @throws Refusal {@code papers.worker-not-found}, also for a colleague's month without the right to oversee
     */
    @Requires(PapersPermissions.REPORT)
    public Printable print(@Nullable UUID account, String month) {
        Actor reader = actor.get();
        UUID worker = account == null ? reader.id() : account;
        String name = worker.equals(reader.id())
                ? reader.name()
                : workers.list().stream()
                        .filter(one -> one.account().equals(worker))
                        .map(WorkersToReport.Worker::name)
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(PapersProblem.WORKER_NOT_FOUND));
        Period period = Period.month(month, clock.today());
        List<VisitMade> visits = census.visits(worker, period.from(), period.until());
        List<InterviewHeld> interviews = assessments.interviews(worker, period.from(), period.until());
        List<Given> given = casework.givenBy(worker, period.from(), period.until());
        Map<String, Object> content = new HashMap<>();
        content.put("name", name);
        content.put(
                "month",
                Wording.month(period.from().getMonthValue()) + " "
                        + period.from().getYear());
        content.put("whole", period.hasEnded(clock.today()));
        content.put("totals", totals(visits, interviews, given));
        content.put("days", days(visits, interviews, given));
        content.put("outcomes", outcomes(visits));
        content.put("services", services(given));
        content.put("time", InterviewHours.text(time(interviews)));
        content.put("untold", (int)
                interviews.stream().filter(one -> took(one).isEmpty()).count());
        return printing.of(
                "raport-de-activitate",
                "Raport lunar de activitate",
                "Vizitele, interviurile și serviciile unui lucrător într-o lună",
                worker,
                null,
                JsonMaker.object().add("month", month).build(),
                content);
    }

    private static List<Counted> totals(List<VisitMade> visits, List<InterviewHeld> interviews, List<Given> given) {
        Set<UUID> households = new HashSet<>();
        visits.forEach(one -> households.add(one.household()));
        given.forEach(one -> households.add(one.household()));
        Set<UUID> persons = new HashSet<>();
        given.forEach(one -> persons.addAll(one.persons()));
        return List.of(
                new Counted("Vizite", visits.size()),
                new Counted("Interviuri încheiate", interviews.size()),
                new Counted("Servicii date", given.size()),
                new Counted("Gospodării la care s-a lucrat", households.size()),
                new Counted("Persoane care au primit servicii", persons.size()));
    }

    private static List<Day> days(List<VisitMade> visits, List<InterviewHeld> interviews, List<Given> given) {
        Set<LocalDate> worked = new TreeSet<>();
        visits.forEach(one -> worked.add(one.on()));
        interviews.forEach(one -> worked.add(one.on()));
        given.forEach(one -> worked.add(one.on()));
        return worked.stream()
                .map(day -> new Day(
                        day,
                        count(visits.stream().map(VisitMade::on), day),
                        count(interviews.stream().map(InterviewHeld::on), day),
                        count(given.stream().map(Given::on), day),
                        InterviewHours.text(time(interviews.stream()
                                .filter(one -> one.on().equals(day))
                                .toList()))))
                .toList();
    }

    private static int count(Stream<LocalDate> days, LocalDate day) {
        return (int) days.filter(day::equals).count();
    }

    private static Optional<Duration> took(InterviewHeld interview) {
        return InterviewHours.of(interview.startedAt(), interview.submittedAt());
    }

    private static Duration time(List<InterviewHeld> interviews) {
        return interviews.stream().flatMap(one -> took(one).stream()).reduce(Duration.ZERO, Duration::plus);
    }

    private List<Counted> outcomes(List<VisitMade> visits) {
        Instrument guide = instruments.current().instrument();
        Map<String, Integer> counts = new TreeMap<>();
        visits.forEach(one -> counts.merge(Wording.option(guide, "Z02", one.outcome()), 1, Integer::sum));
        return counted(counts);
    }

    private List<Counted> services(List<Given> given) {
        Instrument guide = instruments.current().instrument();
        Map<String, Integer> counts = new TreeMap<>();
        given.forEach(one -> {
            String category = one.category();
            Instrument.Named named =
                    category == null ? null : guide.categories().get(category);
            counts.merge(named == null ? "Alte servicii" : named.name().ro(), 1, Integer::sum);
        });
        return counted(counts);
    }

    private static List<Counted> counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> new Counted(one.getKey(), Objects.requireNonNull(one.getValue())))
                .toList();
    }
}
