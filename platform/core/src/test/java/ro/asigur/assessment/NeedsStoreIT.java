package ro.asigur.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.assessment.api.NeedSheet;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.casework.OpenPlan;
import ro.asigur.casework.PlanSheet;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.census.HouseholdsInScope;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class NeedsStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    OpenNeeds needs;

    @Inject
    OpenHouseholdFile files;

    @Inject
    OpenPlan plans;

    @Inject
    OpenSeparationRisk risks;

    @Inject
    HouseholdsInScope households;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor maria = worker("Maria Bârsan", GAICEANA);
    private final Actor vasile = worker("Vasile", PARINCEA);
    private final FieldWork.Interview family = FieldWork.interview("A", GAICEANA, ARINI);

    private static Actor without(String permission, Actor actor) {
        Set<String> permissions = new HashSet<>(actor.permissions());
        permissions.remove(permission);
        return new Actor(
                actor.tenant(), actor.id(), actor.name(), actor.roles(), permissions, actor.uats(), actor.locale());
    }

    /** The family of example A is interviewed; its house is in the given condition. */
    private JsonObject assessed(Actor actor, UUID assessment, boolean first, String condition) {
        List<Command> commands = new ArrayList<>();
        for (Command one : family.commands()) {
            JsonObject payload = one.payload();
            if (payload.containsKey("assessmentId")) {
                JsonObject own = Json.createObjectBuilder(payload)
                        .add("assessmentId", assessment.toString())
                        .build();
                boolean isCondition = payload.getString("question", "").equals("H09");
                commands.add(command(
                        one.type(), Json.createObjectBuilder(isCondition ? with(own, condition) : own), one.base()));
            } else if (first) {
                commands.add(one);
            }
        }
        List<CarryOut.Outcome> outcomes = field.send(actor, commands);
        outcomes.forEach(one -> assertNull(one.refusal(), () -> String.valueOf(one.refusal())));
        return outcomes.get(outcomes.size() - 1).answer();
    }

    private static JsonObject with(JsonObject payload, String value) {
        return Json.createObjectBuilder(payload).add("value", value).build();
    }

    private UUID child() {
        return find("V01").personId();
    }

    private NeedSheet find(String vulnerability) {
        return current.as(ana, () -> needs.open(new HouseholdId(family.household()))).stream()
                .filter(one -> one.vulnerability().equals(vulnerability))
                .findFirst()
                .orElseThrow();
    }

    private Command judge(NeedSheet need, String state, String reason) {
        var payload = JsonMaker.object()
                .add("householdId", family.household().toString())
                .add("personId", need.personId().toString())
                .add("vulnerability", need.vulnerability())
                .add("state", state);
        if (reason != null) {
            payload.add("reason", reason);
        }
        return command("assessment.judge-need", payload, Json.createValue(need.state()));
    }

    private Command add(UUID person, String vulnerability, int priority, String reason) {
        return command(
                "assessment.add-need",
                JsonMaker.object()
                        .add("householdId", family.household().toString())
                        .add("personId", person.toString())
                        .add("vulnerability", vulnerability)
                        .add("priority", priority)
                        .add("reason", reason));
    }

    private String refusal(Actor actor, Command command) {
        Refusal refusal = field.send(actor, command).refusal();
        return refusal.fields().isEmpty()
                ? refusal.problem().code()
                : refusal.fields().get(0).problem().code();
    }

    private Integer priority() {
        return current.as(ana, () -> files.open(new HouseholdId(family.household())))
                .household()
                .priority();
    }

    private boolean listedAtRisk() {
        HouseholdQuery atRisk = new HouseholdQuery(GAICEANA, null, null, null, false, null, null, null, 200, true);
        return current.as(ana, () -> households.list(atRisk)).items().stream()
                .anyMatch(one -> one.id().equals(family.household()));
    }

    private List<String> steps(String vulnerability) {
        return find(vulnerability).steps().stream()
                .map(step -> step.what() + " " + step.after())
                .toList();
    }

    @Test
    void one_line_of_life_goes_through_all_assessments() {
        assessed(ana, UUID.randomUUID(), true, "pericol");
        assertEquals(1, priority());
        field.done(maria, judge(find("V01"), "confirmed", null));
        assessed(ana, UUID.randomUUID(), false, "pericol");
        assertEquals("confirmed", find("V01").state());
        UUID repaired = UUID.randomUUID();
        JsonObject answer = assessed(maria, repaired, false, "buna");
        assertEquals(JsonValue.NULL, answer.get("priority"));
        assertTrue(find("V01").gone());
        assertNull(priority());
        field.done(ana, judge(find("V01"), "resolved", null));
        assessed(ana, UUID.randomUUID(), false, "pericol");
        assertEquals(
                List.of(
                        "back returned",
                        "judged resolved",
                        "gone confirmed",
                        "still confirmed",
                        "judged confirmed",
                        "found suspected"),
                steps("V01"));
        NeedSheet.Step gone = find("V01").steps().get(2);
        assertEquals("Maria Bârsan", gone.author());
        assertEquals(repaired, gone.assessmentId());
        assertEquals(1, priority());
    }

    @Test
    void a_refuted_one_leaves_the_file_the_priority_and_the_next_plan_but_not_the_history() {
        assessed(ana, UUID.randomUUID(), true, "degradata");
        NeedSheet found = find("V01");
        int before = found.priority();
        assertTrue(before > 1);
        assertEquals("assessment.need-reason-missing", refusal(ana, judge(found, "refuted", null)));
        field.done(ana, judge(found, "refuted", "casa a fost reparată înainte de vizită"));
        assertNull(priority());
        var file = current.as(ana, () -> files.open(new HouseholdId(family.household())));
        assertTrue(file.members().stream().allMatch(one -> one.diagnoses().isEmpty()));
        JsonObject again = assessed(ana, UUID.randomUUID(), false, "degradata");
        assertEquals("refuted", find("V01").state());
        assertEquals(JsonValue.NULL, again.get("planId"));
        assertEquals("refuted", again.getJsonArray("diagnoses").getJsonObject(0).getString("state"));
        JsonObject worse = assessed(ana, UUID.randomUUID(), false, "pericol");
        assertEquals("suspected", find("V01").state());
        assertEquals(1, worse.getInt("priority"));
        assertEquals(
                "casa a fost reparată înainte de vizită",
                find("V01").steps().get(2).reason());
    }

    @Test
    void what_a_worker_adds_by_hand_counts_and_reaches_the_next_plan() {
        assessed(ana, UUID.randomUUID(), true, "pericol");
        UUID child = child();
        assertEquals("assessment.need-exists", refusal(ana, add(child, "V01", 2, "x")));
        assertEquals("assessment.need-unknown", refusal(ana, add(child, "V99", 2, "x")));
        assertEquals("assessment.need-of-another-age", refusal(ana, add(child, "X03", 2, "x")));
        assertEquals("assessment.need-priority-wrong", refusal(ana, add(child, "V03", 5, "x")));
        assertEquals("assessment.member-not-found", refusal(ana, add(UUID.randomUUID(), "V03", 2, "x")));
        field.done(ana, add(child, "V03", 2, "copilul se teme să meargă acasă"));
        NeedSheet added = find("V03");
        assertEquals(2, added.handPriority());
        assertNull(added.assessmentId());
        assertEquals(List.of("added suspected"), steps("V03"));
        JsonObject again = assessed(ana, UUID.randomUUID(), false, "buna");
        assertFalse(find("V03").gone());
        assertEquals(2, again.getInt("priority"));
        PlanSheet plan = current.as(ana, () -> plans.open(UUID.fromString(again.getString("planId"))));
        assertTrue(plan.lines().stream().anyMatch(line -> line.vulnerabilities().contains("V03")));
        assertTrue(
                plan.lines().stream().noneMatch(line -> line.vulnerabilities().contains("V01")));
    }

    @Test
    void two_who_judge_the_same_from_the_same_screen_are_told_and_a_repeat_does_no_harm() {
        assessed(ana, UUID.randomUUID(), true, "pericol");
        NeedSheet seen = find("V01");
        Command confirms = judge(seen, "confirmed", null);
        field.done(ana, confirms);
        field.done(ana, confirms);
        assertEquals(2, find("V01").steps().size());
        assertEquals("assessment.need-changed-meanwhile", refusal(maria, judge(seen, "refuted", "nu este adevărat")));
        assertEquals("confirmed", find("V01").state());
    }

    @Test
    void who_may_not_judge_and_who_works_elsewhere_change_nothing() {
        assessed(ana, UUID.randomUUID(), true, "pericol");
        NeedSheet seen = find("V01");
        Actor mediator = without("assessment.judge", maria);
        assertEquals("identity.not-allowed", refusal(mediator, judge(seen, "refuted", "nu este adevărat")));
        assertEquals("assessment.need-not-found", refusal(vasile, judge(seen, "refuted", "nu")));
        assertThrows(Refusal.class, () -> current.as(vasile, () -> needs.open(new HouseholdId(family.household()))));
        assertEquals("suspected", find("V01").state());
    }

    @Test
    void what_a_loaded_census_brought_can_be_judged_too() {
        assessed(ana, UUID.randomUUID(), true, "pericol");
        transactions.within(ana.binding(), () -> {
            Sql sql = Sql.on(work.connection());
            for (UUID member : family.members().values()) {
                sql.run("delete from core.need_step where person_id = ?", member);
                sql.run("delete from core.need where person_id = ?", member);
            }
            return null;
        });
        NeedSheet unborn = find("V01");
        assertEquals(List.of("found suspected"), steps("V01"));
        assertEquals(Map.of("V01", 1), Map.of(unborn.vulnerability(), unborn.priority()));
        field.done(ana, judge(unborn, "confirmed", null));
        assertEquals(List.of("judged confirmed", "found suspected"), steps("V01"));
        assertEquals(1, priority());
    }

    @Test
    void an_answer_taken_back_leaves_a_confirmed_one_as_it_is() {
        assessed(ana, UUID.randomUUID(), true, "pericol");
        field.done(ana, judge(find("V01"), "confirmed", null));
        UUID second = UUID.randomUUID();
        field.done(ana, FieldWork.begin(second, family.household()));
        for (String visit : List.of("Z01", "Z02")) {
            JsonValue value = Json.createValue(visit.equals("Z01") ? "2025-11-22T09:00" : "realizata");
            field.done(ana, answer(second, null, visit, value, JsonValue.NULL));
        }
        field.done(ana, FieldWork.submit(second));
        assertFalse(find("V01").gone());
        assertEquals(List.of("judged confirmed", "found suspected"), steps("V01"));
    }

    @Test
    void the_separation_risk_of_a_child_is_told_with_its_grounds_and_follows_the_latest_assessment() {
        assessed(ana, UUID.randomUUID(), true, "pericol");
        var atRisk = current.as(ana, () -> risks.open(new HouseholdId(family.household())));
        assertEquals(
                List.of(child()),
                atRisk.stream().map(OpenSeparationRisk.ChildAtRisk::personId).toList());
        assertEquals(
                List.of("economic"),
                atRisk.get(0).grounds().stream()
                        .map(OpenSeparationRisk.GroundInWords::code)
                        .toList());
        assertThrows(Refusal.class, () -> current.as(vasile, () -> risks.open(new HouseholdId(family.household()))));
        assertTrue(listedAtRisk());
        assessed(ana, UUID.randomUUID(), false, "buna");
        assertEquals(List.of(), current.as(ana, () -> risks.open(new HouseholdId(family.household()))));
        assertFalse(listedAtRisk());
    }
}
