package ro.asigur.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.plugins.api.Deliveries;
import ro.asigur.spi.Delivery;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class PlansOverTimeStoreIT {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Bucharest"));

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    OpenHouseholdFile files;

    @Inject
    OpenPlan plans;

    @Inject
    Deliveries deliveries;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor maria = worker("Maria Bârsan", GAICEANA);
    private final Actor elsewhere = worker("Vasile", PARINCEA);

    /** The family of the worked example, which agrees ({@code da}) or not. */
    private FieldWork.Interview interviewed(String agreement) {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        List<Command> commands = new ArrayList<>(interview.commands());
        commands.add(
                commands.size() - 1,
                answer(interview.assessment(), null, "Z06", Json.createValue(agreement), JsonValue.NULL));
        field.send(ana, commands).forEach(one -> assertNull(one.refusal(), () -> String.valueOf(one.refusal())));
        return interview;
    }

    /** The team comes again and hears the same, but for some answers about the household. */
    private JsonObject interviewedAgain(FieldWork.Interview first, Map<String, JsonValue> other) {
        UUID again = UUID.randomUUID();
        List<Command> commands = new ArrayList<>();
        commands.add(FieldWork.begin(again, first.household()));
        for (Command command : first.commands()) {
            if (command.type().equals("assessment.answer")) {
                JsonObjectBuilder payload =
                        Json.createObjectBuilder(command.payload()).add("assessmentId", again.toString());
                if (other.containsKey(command.payload().getString("question"))) {
                    payload.add("value", other.get(command.payload().getString("question")));
                }
                commands.add(command("assessment.answer", payload));
            }
        }
        if (!first.commands().stream()
                .anyMatch(one -> one.payload().getString("question", "").equals("Z06"))) {
            JsonValue agreement = other.getOrDefault("Z06", Json.createValue("da"));
            commands.add(answer(again, null, "Z06", agreement, JsonValue.NULL));
        }
        commands.add(FieldWork.submit(again));
        List<CarryOut.Outcome> outcomes = field.send(ana, commands);
        outcomes.forEach(one -> assertNull(one.refusal(), () -> String.valueOf(one.refusal())));
        return outcomes.get(outcomes.size() - 1).answer();
    }

    private PlanSheet plan(FieldWork.Interview interview) {
        return assertNotNullPlan(current.as(ana, () -> files.open(new HouseholdId(interview.household())))
                .plan());
    }

    private static PlanSheet assertNotNullPlan(PlanSheet plan) {
        assertNotNull(plan, "a plan");
        return plan;
    }

    private static Stream<PlanSheet.Line> all(PlanSheet plan) {
        return plan.lines().stream().flatMap(line -> Stream.concat(Stream.of(line), line.folded().stream()));
    }

    private static PlanSheet.Line line(PlanSheet plan, UUID id) {
        return all(plan).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static PlanSheet.Line shown(PlanSheet plan, Predicate<PlanSheet.Line> which) {
        return plan.lines().stream().filter(which).findFirst().orElseThrow();
    }

    private static Command change(UUID line, String state, String reason, String base) {
        JsonObjectBuilder payload =
                Json.createObjectBuilder().add("lineId", line.toString()).add("state", state);
        if (reason != null) {
            payload.add("reason", reason);
        }
        return command("casework.change-line", payload, base == null ? JsonValue.NULL : Json.createValue(base));
    }

    private void steps(UUID line, String... states) {
        for (String state : states) {
            field.done(ana, change(line, state, null, null));
        }
    }

    private Refusal refused(Actor actor, Command command) {
        Refusal refusal = field.send(actor, command).refusal();
        assertNotNull(refusal, "applied");
        return refusal;
    }

    private long count(String table, UUID line) {
        return transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .only(
                                "select count(*) from core." + table + " where line_id = ?",
                                row -> row.getLong(1),
                                line));
    }

    @Test
    void the_worked_familys_plan_fits_a_phone_and_loses_nothing() {
        FieldWork.Interview interview = interviewed("da");
        PlanSheet plan = plan(interview);
        assertTrue(plan.lines().size() <= 25, plan.lines().size() + " lines are shown");
        assertEquals("propus", plan.state());
        assertEquals("da", plan.agreement());
        assertTrue(!plan.horizon().isBefore(LocalDate.of(2026, 11, 22)), "twelve months: " + plan.horizon());
        Set<String> services = new HashSet<>();
        Set<String> vulnerabilities = new HashSet<>();
        all(plan).forEach(line -> {
            assertTrue(services.add(line.service()), "twice: " + line.service());
            vulnerabilities.addAll(line.vulnerabilities());
            assertEquals("propus", line.state());
            assertTrue(!line.textRo().isBlank()
                    && !line.textEn().isBlank()
                    && !line.timingRo().isBlank());
            assertTrue(interview.members().values().containsAll(line.persons()));
        });
        assertEquals(
                Set.of("V01", "V02", "V05", "V07", "V09", "V10", "V12", "V13", "V15", "V16", "V17", "X06"),
                vulnerabilities);
        assertTrue(services.size() > 50, services.size() + " services");
        assertEquals(plan, current.as(maria, () -> plans.open(plan.id())));
    }

    @Test
    void another_commune_sees_neither_plan_nor_line() {
        PlanSheet plan = plan(interviewed("da"));
        Refusal hidden = assertThrows(Refusal.class, () -> current.as(elsewhere, () -> plans.open(plan.id())));
        assertEquals(
                "casework.plan-not-found 404",
                hidden.problem().code() + " " + hidden.problem().status());
        Refusal line = refused(elsewhere, change(plan.lines().get(0).id(), "planificat", null, null));
        assertEquals(
                "casework.line-not-found 404",
                line.problem().code() + " " + line.problem().status());
    }

    @Test
    void every_step_is_kept_and_a_command_sent_twice_is_one_step() {
        PlanSheet plan = plan(interviewed("da"));
        UUID id = plan.lines().get(0).id();
        Command planned = change(id, "planificat", null, "propus");
        assertEquals(field.done(ana, planned), field.done(ana, planned));
        assertEquals(1, count("plan_line_history", id));
        assertEquals("activ", plans(plan.id()).state());
        steps(id, "in_derulare");
        field.done(maria, change(id, "anulat", "s-au mutat", "in_derulare"));
        PlanSheet.Line cancelled = line(plans(plan.id()), id);
        assertEquals("anulat s-au mutat", cancelled.state() + " " + cancelled.reason());
        assertEquals(
                List.of(
                        "propus planificat null Ana Ștefănescu",
                        "planificat in_derulare null Ana Ștefănescu",
                        "in_derulare anulat s-au mutat Maria Bârsan"),
                transactions.within(
                        ana.binding(),
                        () -> Sql.on(work.connection())
                                .list(
                                        """
                                select before_state, after_state, reason, changed_by_name from core.plan_line_history
                                where line_id = ? order by version""",
                                        row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                                + row.getString(4),
                                        id)));
    }

    private PlanSheet plans(UUID id) {
        return current.as(ana, () -> plans.open(id));
    }

    @Test
    void who_decides_on_an_old_screen_is_told_the_present_state() {
        UUID id = plan(interviewed("da")).lines().get(0).id();
        steps(id, "planificat", "in_derulare");
        Refusal refusal = refused(maria, change(id, "refuzat", "nu doresc", "propus"));
        assertEquals("casework.changed-meanwhile", refusal.problem().code());
        assertEquals(Map.of("state", "in_derulare"), refusal.args());
        assertEquals(
                "casework.reason-needed",
                refused(maria, change(id, "refuzat", null, "in_derulare"))
                        .problem()
                        .code());
        assertEquals(
                "casework.state-not-reachable",
                refused(maria, change(id, "inchis", null, "in_derulare"))
                        .problem()
                        .code());
    }

    @Test
    void without_agreement_only_information_and_confirmation_start_and_the_plan_stays_proposed() {
        PlanSheet plan = plan(interviewed("amanat"));
        assertEquals("amanat", plan.agreement());
        PlanSheet.Line support = shown(plan, one -> one.category().equals("ACO"));
        assertEquals(
                "casework.agreement-missing",
                refused(ana, change(support.id(), "planificat", null, null))
                        .problem()
                        .code());
        PlanSheet.Line information = shown(plan, one -> one.category().equals("INF"));
        steps(information.id(), "planificat");
        assertEquals("propus", plans(plan.id()).state());
    }

    @Test
    void a_new_interview_takes_over_what_is_under_way_and_keeps_the_plan_before() {
        FieldWork.Interview first = interviewed("da");
        PlanSheet before = plan(first);
        PlanSheet.Line going = shown(before, one -> !one.folded().isEmpty());
        PlanSheet.Line behind = going.folded().get(0);
        PlanSheet.Line given = shown(before, one -> !one.id().equals(going.id()) && one.repeatEvery() == null);
        PlanSheet.Line dropped =
                shown(before, one -> !one.id().equals(going.id()) && !one.id().equals(given.id()));
        steps(going.id(), "planificat", "in_derulare");
        steps(given.id(), "planificat", "in_derulare", "furnizat");
        field.done(ana, change(dropped.id(), "anulat", "nu e nevoie", null));
        JsonObject answer = interviewedAgain(first, Map.of());
        PlanSheet after = plan(first);
        assertEquals(answer.getString("planId"), after.id().toString());
        assertNotEquals(before.id(), after.id());
        assertEquals("activ", after.state());
        assertEquals("in_derulare", line(after, going.id()).state());
        assertEquals("furnizat", line(after, given.id()).state());
        assertEquals(given.persons(), line(after, given.id()).persons());
        assertEquals(
                all(before).map(PlanSheet.Line::service).sorted().toList(),
                all(after).map(PlanSheet.Line::service).sorted().toList(),
                "each service once, none lost");
        PlanSheet closed = plans(before.id());
        assertEquals("inchis", closed.state());
        assertEquals("nu e nevoie", line(closed, dropped.id()).reason());
        assertEquals("propus", line(closed, behind.id()).state());
        assertEquals(
                "casework.plan-closed",
                refused(ana, change(dropped.id(), "propus", null, null))
                        .problem()
                        .code());
        steps(going.id(), "furnizat", "inchis");
    }

    @Test
    void when_the_family_withdraws_its_agreement_work_under_way_is_not_lost() {
        FieldWork.Interview first = interviewed("da");
        PlanSheet before = plan(first);
        PlanSheet.Line going = shown(before, one -> one.category().equals("ACO"));
        steps(going.id(), "planificat", "in_derulare");
        interviewedAgain(first, Map.of("Z06", Json.createValue("nu")));
        PlanSheet after = plan(first);
        assertEquals("propus nu", after.state() + " " + after.agreement());
        steps(going.id(), "furnizat");
        assertEquals("furnizat", line(plans(after.id()), going.id()).state());
    }

    private void deliver(PlanSheet.Line line, UUID person, LocalDate on) {
        deliver(ana, line, person, on);
    }

    private void deliver(Actor actor, PlanSheet.Line line, UUID person, LocalDate on) {
        current.as(
                actor,
                () -> transactions.within(actor.binding(), () -> {
                    deliveries.record("telemedicine", new Delivery(line.id(), new PersonId(person), "TM-1", on));
                    return true;
                }));
    }

    private String undelivered(Actor actor, PlanSheet.Line line, UUID person, LocalDate on) {
        return assertThrows(Refusal.class, () -> deliver(actor, line, person, on))
                .problem()
                .code();
    }

    @Test
    void a_service_given_once_is_delivered_when_each_beneficiary_had_it() {
        PlanSheet plan = plan(interviewed("da"));
        PlanSheet.Line line = all(plan)
                .filter(one -> one.repeatEvery() == null && one.persons().size() == 2)
                .findFirst()
                .orElseThrow();
        deliver(line, line.persons().get(0), TODAY);
        assertEquals("in_derulare", line(plans(plan.id()), line.id()).state());
        deliver(line, line.persons().get(1), TODAY);
        assertEquals("furnizat", line(plans(plan.id()), line.id()).state());
        assertEquals(2, count("service_delivery", line.id()));
        assertEquals(2, count("plan_line_history", line.id()));
    }

    @Test
    void a_repeated_service_goes_on_after_a_delivery() {
        FieldWork.Interview interview = interviewed("da");
        PlanSheet plan = plan(interview);
        PlanSheet.Line line = all(plan)
                .filter(one -> one.repeatEvery() != null && one.persons().isEmpty())
                .findFirst()
                .orElseThrow();
        deliver(line, interview.members().get("sugar"), TODAY);
        assertEquals("in_derulare", line(plans(plan.id()), line.id()).state());
    }

    @Test
    void a_delivery_that_cannot_be_is_refused() {
        FieldWork.Interview interview = interviewed("da");
        PlanSheet plan = plan(interview);
        PlanSheet.Line line = shown(plan, one -> one.persons().size() == 1);
        UUID person = line.persons().get(0);
        UUID other = interview.members().values().stream()
                .filter(one -> !one.equals(person))
                .findFirst()
                .orElseThrow();
        assertEquals("casework.not-a-beneficiary", undelivered(ana, line, other, TODAY));
        assertEquals("casework.delivery-in-future", undelivered(ana, line, person, TODAY.plusDays(1)));
        assertEquals("casework.line-not-found", undelivered(elsewhere, line, person, TODAY));
        PlanSheet.Line whole = shown(plan, one -> one.persons().isEmpty());
        assertEquals("casework.not-a-beneficiary", undelivered(ana, whole, UUID.randomUUID(), TODAY));
        field.done(ana, change(line.id(), "refuzat", "nu doresc", null));
        assertEquals("casework.not-deliverable", undelivered(ana, line, person, TODAY));
        assertEquals(0, count("service_delivery", line.id()));
        PlanSheet without = plan(interviewed("nu"));
        PlanSheet.Line support = shown(
                without, one -> one.category().equals("ACO") && !one.persons().isEmpty());
        assertEquals(
                "casework.agreement-missing",
                undelivered(ana, support, support.persons().get(0), TODAY));
    }
}
