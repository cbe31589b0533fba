package ro.asigur.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.casework.PlanOfTeam.TODAY;
import static ro.asigur.casework.PlanOfTeam.allowed;
import static ro.asigur.casework.PlanOfTeam.change;
import static ro.asigur.casework.PlanOfTeam.first;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.DutiesInScope.PageOfDuties;
import ro.asigur.casework.DutiesInScope.Query;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.testkit.county.WithCounties;

/** A worker's day and the county's, each number with its list, in as many statements whatever the size. */
@WithCounties
class WorkOfDayStoreIT {

    @Inject
    PlanOfTeam team;

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    WorkOfToday today;

    @Inject
    DutiesInScope duties;

    @Inject
    PlansBehind behind;

    @Inject
    WorkOfCounty county;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor nurse = allowed(worker("Ioana Albu", GAICEANA), "community-nurse");
    private final Actor elsewhere = worker("Vasile", PARINCEA);
    private final Actor coordinator =
            allowed(worker("Coordonatoarea", GAICEANA, PARINCEA), "coordinator-dgaspc", "casework.overview.read");

    private WorkOfToday.Today day(Actor worker, boolean mine) {
        return current.as(worker, () -> today.of(GAICEANA, mine));
    }

    private void due(PlanSheet.Line line, int days) {
        field.done(
                ana,
                command(
                        "casework.edit-line",
                        Json.createObjectBuilder()
                                .add("lineId", line.id().toString())
                                .add(
                                        "fields",
                                        Json.createObjectBuilder()
                                                .add("due", TODAY.plusDays(days).toString())),
                        JsonValue.EMPTY_JSON_OBJECT));
    }

    @Test
    void a_worker_sees_what_is_hers_and_what_of_her_profession_is_nobodys() {
        PlanSheet plan = team.plan(ana, team.interviewed(ana, "da", Map.of()).household());
        PlanSheet.Line social = plan.lines().stream()
                .filter(one -> one.role().equals("AS"))
                .findFirst()
                .orElseThrow();
        PlanSheet.Line health = plan.lines().stream()
                .filter(one -> one.role().equals("AMC"))
                .findFirst()
                .orElseThrow();
        int hers = day(ana, true).dueToday().total();
        int nurses = day(nurse, true).dueToday().total();
        int all = day(ana, false).dueToday().total();
        due(social, 0);
        due(health, 0);
        assertEquals(hers + 1, day(ana, true).dueToday().total());
        assertEquals(nurses + 1, day(nurse, true).dueToday().total());
        assertEquals(all + 2, day(ana, false).dueToday().total());
        field.done(nurse, change(social.id(), "planificat"));
        assertEquals(hers + 1, day(ana, true).dueToday().total(), "kept by a nurse, it is still a social worker's");
        field.done(ana, change(social.id(), "in_derulare"));
        assertEquals(nurses + 1, day(nurse, true).dueToday().total());
        field.done(ana, change(social.id(), "furnizat"));
        assertEquals(hers, day(ana, true).dueToday().total());
    }

    @Test
    void each_number_is_the_length_of_its_list_page_by_page() {
        team.interviewed(ana, "da", Map.of());
        int overdue = day(ana, false).overdue().total();
        assertTrue(overdue > 5, "the plan of a year ago: " + overdue);
        Set<UUID> seen = new HashSet<>();
        List<Duty> rows = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            PageOfDuties page =
                    current.as(ana, () -> duties.list(new Query(GAICEANA, "overdue", false, null, from, 4)));
            assertEquals(overdue, page.total());
            rows.addAll(page.items());
            page.items().forEach(duty -> assertTrue(seen.add(duty.line()), "twice: " + duty));
            after = page.next();
        } while (after != null);
        assertEquals(overdue, rows.size());
        assertTrue(rows.stream()
                .allMatch(duty -> duty.due().isBefore(TODAY) && !duty.textRo().isBlank()));
        assertEquals(
                "casework.list-unknown",
                assertThrows(
                                Refusal.class,
                                () -> current.as(
                                        ana, () -> duties.list(new Query(null, "candva", false, null, null, 4))))
                        .problem()
                        .code());
    }

    @Test
    void another_commune_has_another_day() {
        team.interviewed(ana, "da", Map.of());
        WorkOfToday.Today theirs = current.as(elsewhere, () -> today.of(GAICEANA, false));
        assertEquals(
                0,
                theirs.overdue().total()
                        + theirs.week().total()
                        + theirs.alarms().size());
        assertEquals(
                List.of(),
                current.as(elsewhere, () -> duties.list(new Query(GAICEANA, "overdue", false, null, null, 9)))
                        .items());
        assertEquals(
                0,
                current.as(elsewhere, () -> behind.list("unmet", GAICEANA, null, 9))
                        .total());
    }

    @Test
    void what_the_family_has_not_agreed_to_is_nobodys_duty() {
        int before = day(ana, false).overdue().total();
        PlanSheet plan = team.plan(ana, team.interviewed(ana, "nu", Map.of()).household());
        long informing = plan.lines().stream()
                .filter(one -> Set.of("INF", "IDE").contains(one.category())
                        && one.due() != null
                        && one.due().isBefore(TODAY))
                .count();
        assertTrue(informing > 0);
        assertEquals(before + informing, day(ana, false).overdue().total());
    }

    @Test
    void the_coordinator_sees_plans_that_have_not_begun_needs_without_service_and_who_does_what() {
        PlanSheet plan = team.plan(ana, team.interviewed(ana, "da", Map.of()).household());
        WorkOfCounty.Commune before = commune();
        int waiting = current.as(coordinator, () -> behind.list("not-begun", GAICEANA, null, 1))
                .total();
        assertEquals(before.notBegun(), waiting);
        PlanSheet.Line kept =
                first(plan, one -> one.role().equals("AS") && one.category().equals("ACO"));
        field.done(ana, change(kept.id(), "planificat"));
        WorkOfCounty.Commune after = commune();
        assertEquals(before.notBegun() - 1, after.notBegun());
        assertTrue(after.unmet() < before.unmet(), before + " → " + after);
        Refusal refusal = assertThrows(Refusal.class, () -> current.as(ana, () -> county.open()));
        assertEquals("identity.not-allowed", refusal.problem().code());
    }

    private WorkOfCounty.Commune commune() {
        return current.as(coordinator, () -> county.open()).communes().stream()
                .filter(one -> one.uat() == GAICEANA)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_promised_visit_waits_on_the_day_it_was_promised_for() {
        UUID household = team.interviewed(ana, "amanat", Map.of()).household();
        int before = day(ana, true).returns().total();
        JsonObjectBuilder visit = Json.createObjectBuilder()
                .add("householdId", household.toString())
                .add("outcome", "absent")
                .add("visitDate", TODAY.toString());
        field.done(
                ana,
                command(
                        "census.record-visit",
                        visit.add("returnOn", TODAY.plusDays(30).toString())));
        assertEquals(before - 1, day(ana, true).returns().total(), "not this week any more");
    }

    @Test
    void a_day_and_a_county_are_as_many_statements_however_much_lies_in_them() {
        team.interviewed(ana, "da", Map.of("C33", Json.createValue("grava")));
        int day = StatementsSent.by(() -> day(ana, false));
        int list = StatementsSent.by(
                () -> current.as(ana, () -> duties.list(new Query(GAICEANA, "overdue", false, null, null, 1))));
        int whole = StatementsSent.by(() -> current.as(coordinator, () -> county.open()));
        assertTrue(day > 5, day + " statements were counted");
        for (int more = 0; more < 3; more++) {
            team.interviewed(ana, "da", Map.of("C33", Json.createValue("grava")));
        }
        assertEquals(day, StatementsSent.by(() -> day(ana, false)));
        assertEquals(
                list,
                StatementsSent.by(() ->
                        current.as(ana, () -> duties.list(new Query(GAICEANA, "overdue", false, null, null, 100)))));
        assertEquals(whole, StatementsSent.by(() -> current.as(coordinator, () -> county.open())));
    }
}
