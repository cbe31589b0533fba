package ro.asigur.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.cases.CaseOfTeam.about;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.command;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ro.asigur.cases.store.CaseComments.Comment;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.casework.PlanSheet;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

/** The supervisor of the UJSS sees, comments, asks and validates; the team answers; nobody else's work is touched by her. */
@WithCounties
class SupervisionStoreIT {

    @Inject
    CaseOfTeam team;

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    CasesInScope scope;

    @Inject
    CaseTeam candidates;

    @Inject
    OpenHouseholdFile files;

    private Actor ana;
    private Actor supervisor;
    private UUID household;
    private UUID child;
    private UUID id;

    @BeforeEach
    void an_agreed_family_with_a_case() {
        ana = team.hired("Ana Ștefănescu", "social-worker", GAICEANA);
        supervisor = team.hired("Sorina Lupu", "ujss-supervisor");
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        List<Command> commands = new ArrayList<>(interview.commands());
        commands.add(
                commands.size() - 1,
                answer(interview.assessment(), null, "Z06", JsonMaker.value("da"), JsonValue.NULL));
        commands.forEach(one -> field.done(ana, one));
        household = interview.household();
        child = interview.members().get("copil4");
        id = team.open(ana, household);
    }

    private CaseSheet sheet() {
        return team.only(supervisor, household);
    }

    private PlanSheet plan() {
        return current.as(supervisor, () -> files.open(new HouseholdId(household)))
                .plan();
    }

    private static Command validates(UUID id, CaseSheet.PlanToValidate plan) {
        return command(
                "cases.validate-plan",
                about(id).add("planId", plan.planId().toString()).add("revision", plan.revision()));
    }

    private static Command change(UUID line, String state) {
        return command(
                "casework.change-line",
                JsonMaker.object().add("lineId", line.toString()).add("state", state));
    }

    @Test
    void what_she_asks_waits_until_the_team_answers_or_says_it_is_done() {
        UUID asked = team.says(supervisor, id, "Lipsește adeverința de la școală.", true, null);
        assertEquals(1, sheet().waiting());
        assertTrue(current
                .as(ana, () -> scope.list(new CasesInScope.Query("open", null, true, null, false, true, null, 50)))
                .items()
                .stream()
                .anyMatch(row -> row.id().equals(id) && row.waiting() == 1));
        team.says(supervisor, id, "Pentru copilul de 4 ani.", false, asked);
        assertEquals(1, sheet().waiting(), "her own words answer nothing");
        team.says(ana, id, "O aduc mâine.", false, asked);
        assertEquals(0, sheet().waiting());
        Comment first = sheet().comments().get(0);
        assertEquals("true true", first.supervisor() + " " + (first.answeredAt() != null));
        assertEquals(
                Set.of(asked), sheet().comments().stream().map(Comment::thread).collect(Collectors.toSet()));
        UUID second = team.says(supervisor, id, "Și adeverința medicală.", true, null);
        field.done(ana, command("cases.settle-comment", JsonMaker.object().add("commentId", second.toString())));
        assertEquals(0, sheet().waiting());
        assertEquals(
                "cases.nothing-asked /commentId",
                team.refused(
                        ana,
                        command(
                                "cases.settle-comment",
                                JsonMaker.object()
                                        .add(
                                                "commentId",
                                                sheet().comments().get(1).id().toString()))));
    }

    @Test
    void a_comment_may_be_of_a_line_of_this_plan_and_of_no_other() {
        UUID line = plan().lines().get(0).id();
        field.done(
                supervisor,
                command(
                        "cases.comment",
                        about(id)
                                .add("commentId", UUID.randomUUID().toString())
                                .add("lineId", line.toString())
                                .add("words", "De ce atât de târziu?")));
        assertEquals(line, sheet().comments().get(0).line());
        assertEquals(
                "cases.line-not-found /lineId",
                team.refused(
                        supervisor,
                        command(
                                "cases.comment",
                                about(id)
                                        .add("commentId", UUID.randomUUID().toString())
                                        .add("lineId", UUID.randomUUID().toString())
                                        .add("words", "?"))));
        assertEquals(
                "cases.words-needed /words",
                team.refused(supervisor, CaseOfTeam.comment(UUID.randomUUID(), id, " ", false, null)));
        assertEquals(
                "cases.text-too-long /words",
                team.refused(supervisor, CaseOfTeam.comment(UUID.randomUUID(), id, "x".repeat(2001), false, null)));
    }

    @Test
    void a_plan_is_validated_as_it_stands_and_again_after_it_changed() {
        CaseSheet.PlanToValidate before = sheet().plan();
        assertEquals("never", before.validated());
        field.done(supervisor, validates(id, before));
        assertEquals(
                "valid Sorina Lupu",
                sheet().plan().validated() + " " + sheet().plan().by());
        UUID line = plan().lines().get(0).id();
        field.done(ana, change(line, "planificat"));
        assertEquals("changed", sheet().plan().validated());
        assertEquals("cases.plan-changed /revision", team.refused(supervisor, validates(id, before)));
        field.done(supervisor, validates(id, sheet().plan()));
        field.done(ana, change(line, "in_derulare"));
        assertEquals("valid", sheet().plan().validated(), "work that goes on is no change of the plan");
    }

    @Test
    void people_come_and_go_and_one_answers_for_it() {
        Actor maria = team.hired("Maria Bârsan", "community-nurse", GAICEANA);
        Actor vasile = team.hired("Vasile Mânzu", "social-worker", PARINCEA);
        Actor medic = team.hired("Andrei Rățoi", "clinician");
        Command adds =
                command("cases.add-member", about(id).add("account", maria.id().toString()));
        field.done(ana, adds);
        assertEquals(
                "cases.not-in-team /account",
                team.refused(
                        ana,
                        command(
                                "cases.add-member",
                                about(id).add("account", vasile.id().toString()))));
        assertEquals(
                "cases.not-in-team /account",
                team.refused(
                        ana,
                        command(
                                "cases.add-member",
                                about(id).add("account", medic.id().toString()))));
        field.done(
                ana,
                command(
                        "census.entrust-person",
                        JsonMaker.object()
                                .add("grantId", UUID.randomUUID().toString())
                                .add("personId", child.toString())
                                .add("account", medic.id().toString())
                                .add("reason", "consult")
                                .add("words", "consult de dezvoltare")
                                .add("from", LocalDate.now().toString())
                                .add("until", LocalDate.now().plusMonths(2).toString())));
        assertTrue(current.as(ana, () -> candidates.candidates(id)).stream()
                .anyMatch(one -> one.id().equals(medic.id()) && one.specialist()));
        field.done(
                ana,
                command("cases.add-member", about(id).add("account", medic.id().toString())));
        field.done(
                ana,
                command(
                        "cases.name-responsible",
                        about(id).add("account", maria.id().toString())));
        CaseSheet now = sheet();
        assertEquals("Maria Bârsan", now.responsibleName());
        assertEquals(
                List.of(
                        "Ana Ștefănescu Asistent social",
                        "Maria Bârsan Asistent medical comunitar",
                        "Andrei Rățoi Medic specialist"),
                now.members().stream()
                        .map(one -> one.name() + " " + one.professionRo())
                        .toList());
        assertEquals(
                "cases.is-responsible /account",
                team.refused(
                        ana,
                        command(
                                "cases.remove-member",
                                about(id).add("account", maria.id().toString()))));
        field.done(
                ana,
                command(
                        "cases.remove-member",
                        about(id).add("account", medic.id().toString())));
        assertEquals(
                "cases.not-a-member /account",
                team.refused(
                        ana,
                        command(
                                "cases.remove-member",
                                about(id).add("account", medic.id().toString()))));
    }

    @Test
    void who_leaves_hands_her_cases_over_with_her_lines() {
        Actor maria = team.hired("Maria Bârsan", "community-nurse", GAICEANA);
        Actor coordinator = team.hired("Elena Crăciun", "coordinator-dgaspc");
        UUID line = plan().lines().get(0).id();
        field.done(ana, change(line, "planificat"));
        var answer = field.done(
                coordinator,
                command(
                        "casework.hand-over",
                        JsonMaker.object()
                                .add("from", ana.id().toString())
                                .add("to", maria.id().toString())
                                .add("reason", "pleacă din comună")));
        assertEquals("1 0", answer.getInt("others") + " " + answer.getInt("left"));
        CaseSheet now = sheet();
        assertEquals(maria.id(), now.responsible());
        assertEquals(
                "responsible pleacă din comună",
                now.steps().get(0).kind() + " " + now.steps().get(0).reason());
        assertTrue(now.members().stream().anyMatch(one -> one.account().equals(ana.id()) && one.endedAt() != null));
    }

    /** Every command that the platform knows, each with whatever payload it asks for. */
    @Test
    void she_can_do_three_things_and_nothing_else() {
        Set<String> may = Set.of("cases.comment", "cases.settle-comment", "cases.validate-plan");
        Map<String, String> let = new TreeMap<>();
        Set<String> tried = new TreeSet<>();
        for (CommandHandler handler : team.handlers) {
            if (handler.type().startsWith("tried.")) {
                continue; // another test's own
            }
            tried.add(handler.type());
            String said = new AnyPayload(field, supervisor).until(handler.type(), "identity.not-allowed");
            if (may.contains(handler.type())) {
                assertNotEquals("identity.not-allowed", said, handler.type());
            } else if (!said.equals("identity.not-allowed")) {
                let.put(handler.type(), said);
            }
        }
        assertTrue(tried.size() > 30 && tried.containsAll(may), tried.toString());
        assertEquals(Map.of(), let, "a supervisor got past the door of these");
        assertEquals(
                "identity.not-allowed", team.refused(ana, validates(id, sheet().plan())), "the team validates nothing");
    }
}
