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
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.casework.OpenPlan;
import ro.asigur.casework.PlanSheet;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.TryDiagnosis;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class InterviewStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    OpenAssessment assessments;

    @Inject
    OpenHouseholdFile files;

    @Inject
    OpenPlan plans;

    @Inject
    TryDiagnosis tryOut;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor maria = worker("Maria Bârsan", GAICEANA);
    private final Actor vasile = worker("Vasile", PARINCEA);

    private JsonObject submitted(FieldWork.Interview interview) {
        List<CarryOut.Outcome> outcomes = field.send(ana, interview.commands());
        outcomes.forEach(one -> assertNull(one.refusal(), () -> String.valueOf(one.refusal())));
        return outcomes.get(outcomes.size() - 1).answer();
    }

    private FieldWork.Interview begun(String example) {
        FieldWork.Interview interview = FieldWork.interview(example, GAICEANA, ARINI);
        List<Command> withoutSubmit =
                interview.commands().subList(0, interview.commands().size() - 1);
        field.send(ana, new ArrayList<>(withoutSubmit)).forEach(one -> assertNull(one.refusal()));
        return interview;
    }

    @Test
    void the_family_of_the_worked_example_gets_its_diagnosis_and_a_plan_for_a_phone() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        JsonObject answer = submitted(interview);
        Map<String, String> names = interview.members().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getValue().toString(), Map.Entry::getKey));
        TreeSet<String> told = new TreeSet<>();
        for (JsonObject one : answer.getJsonArray("diagnoses").getValuesAs(JsonObject.class)) {
            told.add(names.get(one.getString("personId")) + " " + one.getString("vulnerability") + " "
                    + one.getInt("priority") + " "
                    + one.getJsonArray("fired").getValuesAs(JsonString::getString));
        }
        TreeSet<String> expected = new TreeSet<>();
        for (JsonObject one : FieldWork.example("B")
                .getJsonObject("expected")
                .getJsonArray("diagnoses")
                .getValuesAs(JsonObject.class)) {
            expected.add(one.getString("member") + " " + one.getString("vulnerability") + " " + one.getInt("priority")
                    + " " + one.getJsonArray("fired").getValuesAs(JsonString::getString));
        }
        assertEquals(expected, told);
        assertEquals(21, told.size());
        assertEquals(2, answer.getInt("priority"));
        assertEquals(2, answer.getJsonArray("toClarify").size());
        PlanSheet plan = current.as(ana, () -> plans.open(UUID.fromString(answer.getString("planId"))));
        assertTrue(plan.lines().size() <= 25, plan.lines().size() + " lines");
        assertTrue(plan.lines().stream().mapToInt(line -> line.folded().size()).sum() > 20, "nothing is lost");
        var file = current.as(maria, () -> files.open(new HouseholdId(interview.household())));
        assertEquals("visited", file.household().status());
        assertEquals(2, file.household().priority());
        assertEquals("2026-02-22", String.valueOf(file.household().reevaluateOn()));
        assertEquals(4, file.household().members());
        long children = FieldWork.example("B").getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .filter(one -> LocalDate.parse(one.getString("P03"))
                        .isAfter(LocalDate.now(ZoneId.of("Europe/Bucharest")).minusYears(18)))
                .count();
        assertEquals(children, file.household().children());
        assertEquals(
                21,
                file.members().stream().mapToInt(one -> one.diagnoses().size()).sum());
        assertEquals(plan, file.plan());
        assertEquals("Ana Ștefănescu", file.assessments().get(0).author());
    }

    @Test
    void a_second_worker_sees_the_interview_going_on_and_joins_it() {
        FieldWork.Interview interview = begun("B");
        var seen = current.as(maria, () -> assessments.open(interview.assessment()));
        assertEquals("draft", seen.state());
        assertEquals("casa", seen.household().getString("H01"));
        assertEquals(21, seen.diagnoses().size());
        assertFalse(seen.members().get(0).answers().containsKey("P04"));
        UUID herOwn = UUID.randomUUID();
        JsonObject joined = field.done(maria, FieldWork.begin(herOwn, interview.household()));
        assertEquals(interview.assessment().toString(), joined.getString("assessmentId"));
        field.done(maria, answer(herOwn, null, "H16", Json.createValue("da"), JsonValue.NULL));
        assertEquals(
                "da",
                current.as(ana, () -> assessments.open(interview.assessment()))
                        .household()
                        .getString("H16"));
        assertThrows(Refusal.class, () -> current.as(vasile, () -> assessments.open(interview.assessment())));
    }

    @Test
    void two_answers_from_the_same_base_are_both_kept_and_the_graver_one_counts_until_somebody_chooses() {
        FieldWork.Interview interview = begun("A");
        UUID assessment = interview.assessment();
        JsonValue seenByBoth = Json.createValue("buna");
        assertEquals(
                JsonValue.EMPTY_JSON_OBJECT,
                field.done(ana, answer(assessment, null, "H09", Json.createValue("pericol"), seenByBoth)));
        JsonObject conflict = field.done(maria, answer(assessment, null, "H09", Json.createValue("uzura"), seenByBoth))
                .getJsonObject("conflict");
        assertEquals("pericol", conflict.getString("value"));
        assertEquals("Ana Ștefănescu", conflict.getString("author"));
        var file = current.as(ana, () -> assessments.open(assessment));
        assertEquals("pericol", file.household().getString("H09"));
        assertEquals(1, file.diagnoses().get(0).priority());
        field.done(maria, answer(assessment, null, "H09", Json.createValue("uzura"), Json.createValue("pericol")));
        JsonObject answer = field.done(ana, FieldWork.submit(assessment));
        assertEquals(JsonValue.NULL, answer.get("priority"));
        assertEquals(JsonValue.NULL, answer.get("planId"));
    }

    @Test
    void an_unsettled_conflict_is_submitted_with_the_graver_value() {
        FieldWork.Interview interview = begun("A");
        UUID assessment = interview.assessment();
        field.done(ana, answer(assessment, null, "H09", Json.createValue("uzura"), Json.createValue("buna")));
        field.done(maria, answer(assessment, null, "H09", Json.createValue("pericol"), Json.createValue("buna")));
        assertEquals(1, field.done(ana, FieldWork.submit(assessment)).getInt("priority"));
    }

    @Test
    void an_answer_that_does_not_fit_is_refused_alone_and_the_rest_of_the_batch_is_done() {
        FieldWork.Interview interview = begun("A");
        UUID assessment = interview.assessment();
        List<CarryOut.Outcome> outcomes = field.send(
                ana,
                List.of(
                        answer(assessment, null, "H17", Json.createValue("sub5"), JsonValue.NULL),
                        answer(assessment, null, "H16", Json.createValue("poate"), JsonValue.NULL),
                        answer(assessment, null, "X99", Json.createValue("da"), JsonValue.NULL),
                        answer(assessment, UUID.randomUUID(), "P06", Json.createValue("da"), JsonValue.NULL),
                        answer(
                                assessment,
                                interview.members().get("mama"),
                                "P04",
                                Json.createValue("m"),
                                JsonValue.NULL)));
        assertNull(outcomes.get(0).refusal());
        assertEquals(
                List.of(
                        "instrument.unknown-option",
                        "instrument.unknown-question",
                        "assessment.member-not-found",
                        "assessment.members-own-field"),
                outcomes.subList(1, 5).stream()
                        .map(one -> one.refusal().fields().get(0).problem().code())
                        .toList());
        assertEquals(
                "sub5",
                current.as(ana, () -> assessments.open(assessment)).household().getString("H17"));
    }

    @Test
    void an_interview_without_what_it_needs_is_not_closed_and_one_that_is_closed_stays_so() {
        UUID household = UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        field.done(ana, FieldWork.household(household, GAICEANA, ARINI));
        field.done(ana, FieldWork.begin(assessment, household));
        CarryOut.Outcome early = field.send(ana, FieldWork.submit(assessment));
        assertEquals(
                List.of("/household/Z01", "/household/Z02"),
                early.refusal().fields().stream().map(Refusal.Field::pointer).toList());
        field.done(ana, answer(assessment, null, "Z01", Json.createValue("2025-11-22T09:00"), JsonValue.NULL));
        field.done(ana, answer(assessment, null, "Z02", Json.createValue("realizata"), JsonValue.NULL));
        assertEquals(
                "/members",
                field.send(ana, FieldWork.submit(assessment))
                        .refusal()
                        .fields()
                        .get(0)
                        .pointer());
        field.done(ana, answer(assessment, null, "Z02", Json.createValue("absent"), Json.createValue("realizata")));
        JsonObject closed = field.done(ana, FieldWork.submit(assessment));
        assertEquals(0, closed.getJsonArray("diagnoses").size());
        assertEquals(
                "absent",
                current.as(ana, () -> files.open(new HouseholdId(household)))
                        .household()
                        .status());
        assertEquals(
                "assessment.already-submitted",
                field.send(ana, answer(assessment, null, "H01", Json.createValue("casa"), JsonValue.NULL))
                        .refusal()
                        .problem()
                        .code());
    }

    @Test
    void without_agreement_only_information_starts_and_with_it_a_line_goes_its_way() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        UUID planId = UUID.fromString(submitted(interview).getString("planId"));
        PlanSheet plan = current.as(ana, () -> plans.open(planId));
        assertEquals("nespus", plan.agreement());
        PlanSheet.Line help = plan.lines().stream()
                .filter(line -> line.category().equals("ACO"))
                .findFirst()
                .orElseThrow();
        PlanSheet.Line information = plan.lines().stream()
                .filter(line -> line.category().equals("INF"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "casework.agreement-missing",
                field.send(ana, line(help.id(), "planificat"))
                        .refusal()
                        .problem()
                        .code());
        field.done(ana, line(information.id(), "planificat"));
        PlanSheet after = current.as(ana, () -> plans.open(planId));
        assertEquals("propus", after.state());
        assertTrue(
                after.lines().stream()
                        .anyMatch(line -> line.id().equals(information.id())
                                && line.state().equals("planificat")),
                "information may start");
        assertEquals(
                "casework.line-not-found",
                field.send(vasile, line(information.id(), "in_derulare"))
                        .refusal()
                        .problem()
                        .code());
    }

    private static Command line(UUID id, String state) {
        return command(
                "casework.change-line",
                Json.createObjectBuilder().add("lineId", id.toString()).add("state", state));
    }

    @Test
    void a_new_assessment_replaces_the_plan_and_what_is_under_way_goes_on() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        UUID first = UUID.fromString(submitted(interview).getString("planId"));
        PlanSheet.Line information = current.as(ana, () -> plans.open(first)).lines().stream()
                .filter(line -> line.category().equals("INF"))
                .findFirst()
                .orElseThrow();
        field.done(ana, line(information.id(), "planificat"));
        UUID again = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "assessment.begin",
                        Json.createObjectBuilder()
                                .add("assessmentId", again.toString())
                                .add("householdId", interview.household().toString())
                                .add("kind", "reevaluare")
                                .add("visitDate", "2026-02-22")
                                .add("instrumentVersion", "2026.1-draft")));
        field.done(ana, answer(again, null, "Z01", Json.createValue("2026-02-22T09:00"), JsonValue.NULL));
        FieldWork.example("B")
                .getJsonObject("household")
                .forEach((question, value) -> field.done(ana, answer(again, null, question, value, JsonValue.NULL)));
        field.done(ana, FieldWork.submit(again));
        PlanSheet plan = current.as(ana, () -> files.open(new HouseholdId(interview.household())))
                .plan();
        assertEquals(again, plan.assessmentId());
        assertTrue(
                plan.lines().stream()
                        .anyMatch(line -> line.service().equals(information.service())
                                && line.state().equals("planificat")),
                information.service());
        assertEquals("inchis", current.as(ana, () -> plans.open(first)).state());
    }

    @Test
    void the_try_out_tells_the_same_and_stores_nothing() {
        JsonObject told = FieldWork.example("B");
        var members = Json.createArrayBuilder();
        for (JsonObject one : told.getJsonArray("members").getValuesAs(JsonObject.class)) {
            var member = Json.createObjectBuilder().add("id", "m" + one.getInt("member"));
            one.forEach((key, value) -> {
                switch (key) {
                    case "member", "P01" -> {}
                    case "mother", "partner" -> member.add(key, "m" + value);
                    default -> member.add(key, value);
                }
            });
            members.add(member);
        }
        JsonObject body = Json.createObjectBuilder()
                .add("visitDate", told.getString("visit_date"))
                .add("household", told.getJsonObject("household"))
                .add("members", members)
                .build();
        TryDiagnosis.Answer answer = current.as(ana, () -> tryOut.diagnose(body));
        assertEquals(
                21,
                answer.members().stream()
                        .mapToInt(one -> one.diagnoses().size())
                        .sum());
        assertEquals(true, answer.overcrowded());
        assertEquals(480.0, answer.adjustedIncome());
        assertTrue(answer.plan().size() <= 25);
    }
}
