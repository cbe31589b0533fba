package ro.asigur.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.casework.PlanOfTeam.all;
import static ro.asigur.casework.PlanOfTeam.change;
import static ro.asigur.casework.PlanOfTeam.first;
import static ro.asigur.casework.PlanOfTeam.line;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.testkit.county.WithCounties;

/** What the team says of a need between assessments reaches the plan at once, and nothing that was begun is lost. */
@WithCounties
class PlanFollowsNeedsStoreIT {

    @Inject
    PlanOfTeam team;

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    AlarmsInScope alarms;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);

    private void judge(UUID household, UUID person, String vulnerability, String state) {
        field.done(
                ana,
                command(
                        "assessment.judge-need",
                        Json.createObjectBuilder()
                                .add("householdId", household.toString())
                                .add("personId", person.toString())
                                .add("vulnerability", vulnerability)
                                .add("state", state)
                                .add("reason", "am fost din nou acolo și am văzut"),
                        JsonValue.NULL));
    }

    private void add(UUID household, UUID person, String vulnerability, int priority) {
        field.done(
                ana,
                command(
                        "assessment.add-need",
                        Json.createObjectBuilder()
                                .add("householdId", household.toString())
                                .add("personId", person.toString())
                                .add("vulnerability", vulnerability)
                                .add("priority", priority)
                                .add("reason", "am văzut la vizită")));
    }

    private static Set<String> reasons(PlanSheet plan) {
        return all(plan)
                .filter(one -> one.state().equals("propus"))
                .flatMap(one -> one.vulnerabilities().stream())
                .collect(Collectors.toSet());
    }

    /** Somebody of the family for whom one need alone asks a service, not begun. */
    private static PlanSheet.Line ofOneNeed(PlanSheet plan) {
        return first(
                plan,
                one -> one.vulnerabilities().size() == 1
                        && one.persons().size() == 1
                        && one.state().equals("propus"));
    }

    @Test
    void what_nobody_has_planned_goes_with_its_need_and_comes_back_with_it() {
        FieldWork.Interview interview = team.interviewed(ana, "da", Map.of());
        PlanSheet before = team.plan(ana, interview.household());
        PlanSheet.Line alone = ofOneNeed(before);
        String need = alone.vulnerabilities().get(0);
        UUID person = alone.persons().get(0);
        Set<UUID> bearers = all(before)
                .filter(one -> one.vulnerabilities().contains(need))
                .flatMap(one -> one.persons().stream())
                .collect(Collectors.toSet());
        bearers.forEach(bearer -> judge(interview.household(), bearer, need, "refuted"));

        PlanSheet after = team.plan(ana, interview.household());
        assertEquals(before.id(), after.id());
        assertFalse(reasons(after).contains(need), reasons(after).toString());
        PlanSheet.Line gone = line(after, alone.id());
        assertEquals("anulat", gone.state());
        assertNotNull(gone.groundlessSince());
        assertTrue(after.unmet() < before.unmet(), before.unmet() + " then " + after.unmet());

        judge(interview.household(), person, need, "suspected");
        PlanSheet back = team.plan(ana, interview.household());
        assertTrue(reasons(back).contains(need));
        assertTrue(all(back)
                .anyMatch(one -> one.service().equals(alone.service())
                        && one.state().equals("propus")
                        && one.persons().equals(List.of(person))));
    }

    @Test
    void what_is_under_way_stays_and_is_marked_and_what_the_team_dropped_stays_dropped() {
        FieldWork.Interview interview = team.interviewed(ana, "da", Map.of());
        PlanSheet plan = team.plan(ana, interview.household());
        PlanSheet.Line planned = ofOneNeed(plan);
        field.done(ana, change(planned.id(), "planificat"));
        String need = planned.vulnerabilities().get(0);
        UUID person = planned.persons().get(0);
        PlanSheet.Line dropped = first(
                plan,
                one -> one.vulnerabilities().equals(List.of(need)) && !one.id().equals(planned.id()));
        field.done(
                ana,
                command(
                        "casework.change-line",
                        Json.createObjectBuilder()
                                .add("lineId", dropped.id().toString())
                                .add("state", "anulat")
                                .add("reason", "nu este potrivit acum")));

        judge(interview.household(), person, need, "resolved");
        PlanSheet.Line marked = line(team.plan(ana, interview.household()), planned.id());
        assertEquals("planificat", marked.state());
        assertNotNull(marked.groundlessSince());

        judge(interview.household(), person, need, "returned");
        PlanSheet back = team.plan(ana, interview.household());
        assertNull(line(back, planned.id()).groundlessSince());
        assertEquals("anulat", line(back, dropped.id()).state());
        assertEquals(
                1,
                all(back)
                        .filter(one -> one.service().equals(dropped.service())
                                && one.persons().equals(dropped.persons()))
                        .count());
    }

    @Test
    void what_is_added_by_hand_joins_the_plan_and_something_critical_raises_the_alarm() {
        FieldWork.Interview interview = team.interviewed(ana, "da", Map.of());
        PlanSheet before = team.plan(ana, interview.household());
        UUID child = interview.members().get("copil4");
        add(interview.household(), child, "V03", 1);
        PlanSheet after = team.plan(ana, interview.household());
        assertEquals(before.id(), after.id());
        assertTrue(reasons(after).contains("V03"), reasons(after).toString());
        assertTrue(after.unmet() > before.unmet(), before.unmet() + " then " + after.unmet());
        assertEquals(
                1,
                current.as(ana, () -> alarms.list(null, interview.household())).stream()
                        .filter(one -> one.vulnerabilities().contains("V03") && one.closedAt() == null)
                        .count());
    }

    @Test
    void before_any_interview_it_raises_the_alarm_and_makes_no_plan() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        UUID child = field.person(ana, household, FieldWork.unheard(), "Ionuț", "2019-05-02");
        add(household, child, "V03", 1);
        assertEquals(1, current.as(ana, () -> alarms.list(null, household)).size());
    }

    @Test
    void what_stood_behind_a_line_that_went_shows_again() {
        FieldWork.Interview interview = team.interviewed(ana, "da", Map.of());
        UUID household = interview.household();
        PlanSheet plan = team.plan(ana, household);
        PlanSheet.Line head = plan.lines().stream()
                .filter(one -> one.folded().stream().anyMatch(behind -> hasOwnGround(behind, one)))
                .findFirst()
                .orElseThrow();
        UUID behind = head.folded().stream()
                .filter(one -> hasOwnGround(one, head))
                .findFirst()
                .orElseThrow()
                .id();
        head.vulnerabilities()
                .forEach(
                        need -> interview.members().values().forEach(person -> refuteIfThere(household, person, need)));
        PlanSheet after = team.plan(ana, household);
        assertEquals("anulat", line(after, head.id()).state());
        assertEquals("propus", line(after, behind).state());
        assertTrue(line(after, head.id()).folded().stream()
                .noneMatch(one -> one.id().equals(behind)));
    }

    private static boolean hasOwnGround(PlanSheet.Line behind, PlanSheet.Line head) {
        return behind.vulnerabilities().stream().noneMatch(head.vulnerabilities()::contains);
    }

    @Test
    void no_line_stands_behind_one_that_stands_behind_another() {
        FieldWork.Interview interview = team.interviewed(ana, "da", Map.of());
        PlanSheet plan = team.plan(ana, interview.household());
        PlanSheet.Line hidden = plan.lines().stream()
                .flatMap(one -> one.folded().stream())
                .findFirst()
                .orElseThrow();
        UUID added = UUID.randomUUID();
        team.addBehind(ana, plan, hidden, added);
        assertTrue(all(team.plan(ana, interview.household()))
                .anyMatch(one -> one.id().equals(added)));
    }

    private void refuteIfThere(UUID household, UUID person, String need) {
        field.send(
                ana,
                command(
                        "assessment.judge-need",
                        Json.createObjectBuilder()
                                .add("householdId", household.toString())
                                .add("personId", person.toString())
                                .add("vulnerability", need)
                                .add("state", "refuted")
                                .add("reason", "am văzut"),
                        JsonValue.NULL));
    }
}
