package ro.asigur.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.cases.CaseOfTeam.about;
import static ro.asigur.cases.CaseOfTeam.closes;
import static ro.asigur.cases.CaseOfTeam.moves;
import static ro.asigur.cases.CaseOfTeam.opens;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.command;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ro.asigur.cases.store.CaseSteps.Step;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

/** A case from its opening to its end and back, and who may see it. */
@WithCounties
class CasesStoreIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Bucharest"));

    @Inject
    CaseOfTeam team;

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    CasesInScope scope;

    private Actor ana;
    private Actor vasile;

    @BeforeEach
    void people_are_hired() {
        ana = team.hired("Ana Ștefănescu", "social-worker", GAICEANA);
        vasile = team.hired("Vasile Mânzu", "social-worker", PARINCEA);
    }

    /** The family of the worked example, which agrees to its plan. */
    private FieldWork.Interview agreed() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        List<Command> commands = new ArrayList<>(interview.commands());
        commands.add(
                commands.size() - 1,
                answer(interview.assessment(), null, "Z06", JsonMaker.value("da"), JsonValue.NULL));
        commands.forEach(one -> field.done(ana, one));
        return interview;
    }

    private List<UUID> missing(Actor reader, String list) {
        return current.as(reader, () -> scope.missing(list, null, 1000)).stream()
                .map(HouseholdRow::id)
                .toList();
    }

    @Test
    void a_case_goes_from_its_opening_to_its_end_and_back_and_every_step_is_kept() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        Command opens = opens(UUID.randomUUID(), household);
        JsonObject answered = field.done(ana, opens);
        assertEquals(answered, field.done(ana, opens), "sent twice");
        UUID id = team.only(ana, household).id();
        field.done(ana, moves(id, "activ"));
        field.done(ana, moves(id, "monitorizare"));
        field.done(
                ana,
                command(
                        "cases.plan-review",
                        about(id).add("on", TODAY.plusDays(40).toString())));
        field.done(ana, closes(id, "rezolvat", "copilul merge la școală", false));
        CaseSheet closed = team.only(ana, household);
        assertEquals("inchis rezolvat", closed.state() + " " + closed.closedBecause());
        assertNull(closed.reviewOn());
        field.done(ana, command("cases.reopen", about(id).add("why", "a abandonat din nou")));
        CaseSheet back = team.only(ana, household);
        assertEquals("deschis", back.state());
        assertNotNull(back.reviewOn());
        assertEquals(
                List.of("reopened", "closed", "review", "moved", "moved", "opened"),
                back.steps().stream().map(Step::kind).toList());
        assertEquals("Ana Ștefănescu", back.steps().get(1).by());
        assertEquals("copilul merge la școală", back.steps().get(1).reason());
        assertEquals(
                "activ>monitorizare",
                back.steps().get(3).before() + ">" + back.steps().get(3).after());
    }

    @Test
    void a_household_has_one_open_case() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        UUID id = team.open(ana, household);
        assertEquals("cases.open-already /householdId", team.refused(ana, opens(UUID.randomUUID(), household)));
        field.done(ana, closes(id, "mutat", null, false));
        UUID second = team.open(ana, household);
        assertEquals(
                "cases.open-already /caseId",
                team.refused(ana, command("cases.reopen", about(id).add("why", "s-au întors"))));
        assertEquals(
                List.of(second, id),
                team.of(ana, household).stream().map(CaseSheet::id).toList());
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        UUID id = team.open(ana, household);
        assertEquals("cases.reason-unknown /reason", team.refused(ana, closes(id, "plictiseala", null, false)));
        assertEquals("cases.state-unknown /state", team.refused(ana, moves(id, "gata")));
        assertEquals("cases.state-not-reachable /state", team.refused(ana, moves(id, "monitorizare")));
        assertEquals(
                "cases.changed-meanwhile /state",
                team.refused(
                        ana,
                        command("cases.move", about(id).add("state", "activ").add("from", "monitorizare"))));
        assertEquals(
                "cases.review-wrong /on",
                team.refused(
                        ana,
                        command(
                                "cases.plan-review",
                                about(id).add("on", TODAY.minusDays(1).toString()))));
        assertEquals(
                "cases.not-closed /caseId",
                team.refused(ana, command("cases.reopen", about(id).add("why", "x"))));
        field.done(ana, closes(id, "pierdut", null, false));
        assertEquals("cases.case-closed /caseId", team.refused(ana, moves(id, "activ")));
        assertEquals("cases.reason-needed /why", team.refused(ana, command("cases.reopen", about(id))));
        assertEquals(
                "cases.closed-takes-no-question /needsAnswer",
                team.refused(ana, CaseOfTeam.comment(UUID.randomUUID(), id, "Ce s-a ales de ei?", true, null)));
        team.says(ana, id, "S-au întors pentru o zi.", false, null);
    }

    @Test
    void a_case_with_urgent_needs_ends_only_when_it_is_confirmed_with_a_reason() {
        FieldWork.Interview family = agreed();
        UUID id = team.open(ana, family.household());
        CaseSheet.InTheWay way = team.only(ana, family.household()).closing();
        assertTrue(way.critical() > 0 || way.urgent() > 0, "the worked example has urgent needs: " + way);
        if (way.critical() > 0) {
            assertEquals("cases.critical-open /confirmed", team.refused(ana, closes(id, "mutat", "au plecat", true)));
        } else {
            assertEquals("cases.urgent-open /confirmed", team.refused(ana, closes(id, "mutat", "au plecat", false)));
            assertEquals("cases.reason-needed /why", team.refused(ana, closes(id, "mutat", null, true)));
            field.done(ana, closes(id, "mutat", "au plecat", true));
        }
        assertEquals(
                "cases.not-eighteen /reason",
                way.critical() > 0
                        ? team.refused(ana, closes(id, "major", "x", true))
                        : team.refused(ana, closes(team.open(ana, family.household()), "major", "x", true)));
    }

    @Test
    void the_death_of_the_only_person_and_leaving_for_good_propose_the_end() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        UUID only = field.person(ana, household, FieldWork.unheard(), "Maria", "1941-02-03");
        team.open(ana, household);
        assertNull(team.only(ana, household).closing().proposed());
        field.done(
                ana,
                command(
                        "census.record-departure",
                        JsonMaker.object()
                                .add("eventId", UUID.randomUUID().toString())
                                .add("personId", only.toString())
                                .add("kind", "death")
                                .add("on", TODAY.toString())));
        assertEquals("deces", team.only(ana, household).closing().proposed());
    }

    @Test
    void an_agreed_plan_without_a_case_and_a_case_without_a_plan_are_listed() {
        FieldWork.Interview family = agreed();
        UUID bare = field.houseOf(ana, GAICEANA, ARINI);
        team.open(ana, bare);
        assertTrue(missing(ana, "plan-without-case").contains(family.household()));
        assertTrue(missing(ana, "case-without-plan").contains(bare));
        int before = current.as(ana, () -> scope.tally(GAICEANA)).plansWithoutCase();
        team.open(ana, family.household());
        assertTrue(!missing(ana, "plan-without-case").contains(family.household()));
        assertEquals(before - 1, current.as(ana, () -> scope.tally(GAICEANA)).plansWithoutCase());
        assertTrue(!missing(vasile, "case-without-plan").contains(bare));
    }

    @Test
    void the_list_is_paged_by_review_and_knows_whose_and_which() {
        UUID first = field.houseOf(ana, GAICEANA, ARINI);
        UUID second = field.houseOf(ana, GAICEANA, ARINI);
        UUID late = team.open(ana, first);
        team.open(ana, second);
        field.done(ana, command("cases.plan-review", about(late).add("on", TODAY.toString())));
        CasesInScope.PageOfCases page = current.as(
                ana, () -> scope.list(new CasesInScope.Query("open", GAICEANA, true, null, false, false, null, 1)));
        assertEquals(2, page.total());
        assertEquals(first, page.items().get(0).household().id());
        assertEquals("none", page.items().get(0).plan());
        CasesInScope.PageOfCases next = current.as(
                ana, () -> scope.list(new CasesInScope.Query("open", null, true, null, false, false, page.next(), 50)));
        assertEquals(
                List.of(second),
                next.items().stream().map(row -> row.household().id()).toList());
        assertNull(next.next());
    }

    @Test
    void another_commune_neither_sees_nor_changes_it() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        UUID id = team.open(ana, household);
        Refusal hidden = assertThrows(Refusal.class, () -> team.of(vasile, household));
        assertEquals("cases.household-not-found", hidden.problem().code());
        assertEquals("cases.case-not-found /caseId", team.refused(vasile, moves(id, "activ")));
        assertEquals(
                "cases.household-not-found /householdId", team.refused(vasile, opens(UUID.randomUUID(), household)));
        UUID theirs = field.houseOf(vasile, PARINCEA, BARNA);
        team.open(vasile, theirs);
        List<UUID> seen = current
                .as(ana, () -> scope.list(new CasesInScope.Query("open", null, false, null, false, false, null, 200)))
                .items()
                .stream()
                .map(row -> row.household().id())
                .toList();
        assertTrue(seen.contains(household) && !seen.contains(theirs));
    }
}
