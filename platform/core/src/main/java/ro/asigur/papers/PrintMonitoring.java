package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ro.asigur.assessment.api.AssessmentReports;
import ro.asigur.assessment.api.NeedSheet;
import ro.asigur.casework.api.CaseworkReports;
import ro.asigur.casework.api.CaseworkReports.Given;
import ro.asigur.casework.api.CaseworkReports.Line;
import ro.asigur.casework.api.CaseworkReports.PlanOnPaper;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.HouseholdSheet;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Work;

/** The monitoring report of a household: its needs over time, services given, services late. */
@ApplicationScoped
public class PrintMonitoring {

    /** More has never been given to one household in a year; the latest, if it was. */
    private static final int MOST_GIVEN = 300;

    @Inject
    HouseholdRegister households;

    @Inject
    AssessmentReports assessments;

    @Inject
    CaseworkReports casework;

    @Inject
    Instruments instruments;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    Work work;

    @Inject
    Printing printing;

    /** Of the template: a vulnerability, and its steps from the first. */
    public record Need(String name, String person, int priority, String state, List<Step> steps) {}

    public record Step(LocalDate on, String state, String reason, String by) {}

    public record Late(String text, String forWhom, LocalDate due, String who) {}

    public record Service(LocalDate on, String text, String forWhom, String note, String by) {}

    /** @throws Refusal {@code papers.household-not-found} */
    @Requires(PapersPermissions.PLAN)
    public Printable print(UUID id) {
        HouseholdId household = new HouseholdId(id);
        HouseholdSheet sheet =
                households.sheet(household).orElseThrow(() -> Refusal.of(PapersProblem.HOUSEHOLD_NOT_FOUND));
        List<MemberSheet> members = households.members(household);
        Map<UUID, String> names = Wording.names(members);
        boolean mayReadNeeds = actor.get().may(PapersPermissions.ASSESSMENTS);
        Map<String, Object> content = new HashMap<>();
        content.put("household", sheet);
        content.put("members", Wording.count(members.size(), "membru", "membri"));
        content.put("needsShown", mayReadNeeds);
        content.put("needs", mayReadNeeds ? needs(household, names) : List.of());
        content.put("late", late(household, names));
        content.put(
                "given",
                casework.given(household, MOST_GIVEN).stream()
                        .map(one -> service(one, names))
                        .toList());
        return printing.of(
                "raport-de-monitorizare",
                "Raport de monitorizare",
                "Nevoile unei gospodării în timp, serviciile date și cele întârziate",
                id,
                new UatCode(sheet.uat()),
                JsonValue.EMPTY_JSON_OBJECT,
                content);
    }

    private List<Need> needs(HouseholdId household, Map<UUID, String> names) {
        Instrument guide = instruments.current().instrument();
        ZoneId zone = work.tenant().zone();
        return assessments.needs(household, names.keySet()).stream()
                .map(need -> new Need(
                        name(guide, need.vulnerability()),
                        names.getOrDefault(need.personId(), Wording.NONE),
                        need.priority(),
                        Wording.needState(need.state()) + (need.gone() ? " (ultima evaluare nu o mai găsește)" : ""),
                        steps(need, zone)))
                .toList();
    }

    /** The first first: a report is read forward. */
    private static List<Step> steps(NeedSheet need, ZoneId zone) {
        List<Step> steps = new ArrayList<>();
        for (NeedSheet.Step step : need.steps()) {
            steps.add(
                    0,
                    new Step(
                            step.at().atZone(zone).toLocalDate(),
                            Wording.needState(step.after()),
                            step.reason() == null ? "" : step.reason(),
                            step.author()));
        }
        return steps;
    }

    static String name(Instrument guide, String vulnerability) {
        Instrument.Vulnerability known = guide.vulnerabilities().get(vulnerability);
        return known == null ? vulnerability : known.name().ro();
    }

    private List<Late> late(HouseholdId household, Map<UUID, String> names) {
        Instrument guide = instruments.current().instrument();
        LocalDate today = clock.today();
        List<Line> lines =
                casework.currentPlan(household).map(PlanOnPaper::lines).orElse(List.of());
        List<Late> late = new ArrayList<>();
        for (Line line : lines) {
            LocalDate due = line.due();
            boolean open = List.of("propus", "planificat", "in_derulare").contains(line.state());
            if (open && due != null && due.isBefore(today)) {
                Instrument.Named role = guide.roles().get(line.role());
                String responsible = line.responsible();
                late.add(new Late(
                        line.text(),
                        Wording.persons(line.persons(), names),
                        due,
                        responsible != null
                                ? responsible
                                : role == null ? line.role() : role.name().ro()));
            }
        }
        return late;
    }

    private static Service service(Given given, Map<UUID, String> names) {
        return new Service(
                given.on(),
                given.text(),
                Wording.persons(given.persons(), names),
                given.note() == null ? "" : given.note(),
                given.by());
    }
}
