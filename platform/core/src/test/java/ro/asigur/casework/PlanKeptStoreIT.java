package ro.asigur.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.casework.PlanOfTeam.TODAY;
import static ro.asigur.casework.PlanOfTeam.all;
import static ro.asigur.casework.PlanOfTeam.change;
import static ro.asigur.casework.PlanOfTeam.first;
import static ro.asigur.casework.PlanOfTeam.given;
import static ro.asigur.casework.PlanOfTeam.line;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.testkit.county.WithCounties;

/** What the team makes of a plan: edited, added to, given, agreed, and all of it told afterwards. */
@WithCounties
class PlanKeptStoreIT {

    @Inject
    PlanOfTeam team;

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    HistoryOfPlan histories;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor maria = worker("Maria Bârsan", GAICEANA);
    private final Actor elsewhere = worker("Vasile", PARINCEA);

    private PlanSheet agreed() {
        return team.plan(ana, team.interviewed(ana, "da", Map.of()).household());
    }

    private PlanSheet again(PlanSheet plan) {
        return team.plan(ana, plan.householdId());
    }

    private static Command edit(UUID line, JsonObject fields, JsonObject base) {
        return command(
                "casework.edit-line",
                Json.createObjectBuilder().add("lineId", line.toString()).add("fields", fields),
                base);
    }

    private static JsonObject field(String name, String value) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        return (value == null ? fields.addNull(name) : fields.add(name, value)).build();
    }

    private static JsonObjectBuilder added(PlanSheet plan, String service, String reason, UUID... persons) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        List.of(persons).forEach(person -> ids.add(person.toString()));
        JsonObjectBuilder payload = Json.createObjectBuilder()
                .add("lineId", UUID.randomUUID().toString())
                .add("planId", plan.id().toString())
                .add("service", service)
                .add("persons", ids);
        return reason == null ? payload : payload.add("reason", reason);
    }

    @Test
    void a_kept_line_of_her_profession_is_hers_and_a_colleagues_stays_the_colleagues() {
        PlanSheet plan = agreed();
        PlanSheet.Line social = first(plan, one -> one.role().equals("AS"));
        PlanSheet.Line health = first(plan, one -> one.role().equals("AMC"));
        field.done(ana, change(social.id(), "planificat"));
        field.done(ana, change(health.id(), "planificat"));
        field.done(maria, change(social.id(), "in_derulare"));
        assertEquals("Ana Ștefănescu", line(again(plan), social.id()).responsibleName());
        assertNull(line(again(plan), health.id()).responsible());
    }

    @Test
    void two_people_edit_different_fields_and_both_stand_the_same_field_is_refused_with_what_it_is_now() {
        PlanSheet plan = agreed();
        PlanSheet.Line one =
                first(plan, line -> line.due() != null && line.folded().isEmpty());
        String day = TODAY.plusDays(20).toString();
        String before = one.due().toString();
        field.done(ana, edit(one.id(), field("due", day), field("due", before)));
        field.done(maria, edit(one.id(), field("repeatEvery", "P1M"), field("repeatEvery", one.repeatEvery())));
        PlanSheet.Line both = line(again(plan), one.id());
        assertEquals(day + " P1M", both.due() + " " + both.repeatEvery());
        assertEquals(
                "casework.terms-changed-meanwhile /due",
                team.refused(
                        maria, edit(one.id(), field("due", TODAY.plusDays(9).toString()), field("due", before))));
        assertEquals(day, line(again(plan), one.id()).due().toString());
    }

    @Test
    void an_edit_that_cannot_be_names_its_field_and_changes_nothing() {
        PlanSheet plan = agreed();
        PlanSheet.Line one = plan.lines().get(0);
        Map<JsonObject, String> wrong = Map.of(
                field("due", TODAY.minusDays(1).toString()),
                "casework.due-in-past /due",
                field("due", TODAY.plusMonths(12).plusDays(1).toString()),
                "casework.beyond-horizon /due",
                field("repeatEvery", "P2Y"),
                "casework.frequency-wrong /repeatEvery",
                field("repeatEvery", "des"),
                "casework.frequency-wrong /repeatEvery",
                field("role", "PRIMAR"),
                "casework.role-unknown /role",
                field("responsible", UUID.randomUUID().toString()),
                "casework.not-in-team /responsible",
                Json.createObjectBuilder()
                        .add("destinations", Json.createArrayBuilder().add("R99"))
                        .build(),
                "casework.destination-unknown /destinations");
        wrong.forEach((fields, refusal) ->
                assertEquals(refusal, team.refused(ana, edit(one.id(), fields, JsonValue.EMPTY_JSON_OBJECT))));
        assertEquals(one, line(again(plan), one.id()));
        assertEquals(
                "casework.line-not-found /lineId",
                team.refused(elsewhere, edit(one.id(), field("role", "AMC"), JsonValue.EMPTY_JSON_OBJECT)));
    }

    @Test
    void a_service_is_added_for_two_persons_with_its_reason_and_a_repeat_adds_it_once() {
        FieldWork.Interview interview = team.interviewed(ana, "da", Map.of());
        PlanSheet plan = team.plan(ana, interview.household());
        UUID mother = interview.members().get("mama17");
        UUID grandmother = interview.members().get("bunica");
        Command command = command("casework.add-line", added(plan, "S-X08-INF1", "a cerut", mother, grandmother));
        assertEquals(field.done(ana, command), field.done(ana, command));
        List<PlanSheet.Line> there = all(again(plan))
                .filter(one -> one.service().equals("S-X08-INF1"))
                .toList();
        assertEquals(1, there.size());
        assertEquals(
                "a cerut planificat",
                there.get(0).addedBecause() + " " + there.get(0).state());
        assertEquals(
                List.of(mother, grandmother).stream().sorted().toList(),
                there.get(0).persons().stream().sorted().toList());
        assertEquals(plan.lines().size() + 1, again(plan).lines().size());
        assertEquals(
                "casework.already-in-plan /service",
                team.refused(maria, "casework.add-line", added(plan, "S-X08-INF1", "iar", mother)));
    }

    @Test
    void a_line_without_its_person_its_reason_or_a_service_of_the_catalogue_is_refused_naming_the_field() {
        PlanSheet plan = agreed();
        UUID member = plan.lines().stream()
                .flatMap(one -> one.persons().stream())
                .findFirst()
                .orElseThrow();
        assertEquals(
                "casework.person-needed /persons",
                team.refused(ana, "casework.add-line", added(plan, "S-X08-INF1", "a cerut")));
        assertEquals(
                "casework.not-a-beneficiary /persons/1",
                team.refused(
                        ana, "casework.add-line", added(plan, "S-X08-INF1", "a cerut", member, UUID.randomUUID())));
        assertEquals(
                "casework.reason-needed /reason",
                team.refused(ana, "casework.add-line", added(plan, "S-X08-INF1", null, member)));
        assertEquals(
                "casework.service-unknown /service",
                team.refused(ana, "casework.add-line", added(plan, "S-NIMIC", "a cerut", member)));
        assertEquals(
                "casework.plan-not-found /planId",
                team.refused(elsewhere, "casework.add-line", added(plan, "S-X08-INF1", "a cerut", member)));
        assertEquals(plan, again(plan));
    }

    @Test
    void a_group_is_given_services_in_one_act_and_the_act_is_taken_back_as_one() {
        PlanSheet plan = agreed();
        PlanSheet.Line once =
                first(plan, one -> one.repeatEvery() == null && one.persons().size() > 1);
        PlanSheet.Line repeated = first(
                plan,
                one -> one.repeatEvery() != null
                        && one.due() != null
                        && one.persons().size() == 1);
        PlanSheet.Line whole =
                first(plan, one -> one.repeatEvery() == null && one.persons().isEmpty());
        UUID occasion = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "casework.record-delivery",
                        given(occasion, TODAY, once, repeated, whole).add("note", "la școală")));
        PlanSheet after = again(plan);
        assertEquals("furnizat", line(after, once.id()).state());
        assertEquals("furnizat", line(after, whole.id()).state());
        assertEquals("in_derulare", line(after, repeated.id()).state());
        LocalDate next = line(after, repeated.id()).due();
        assertTrue(next.isAfter(TODAY), "due again: " + next);
        assertEquals(1, line(after, once.id()).given());
        assertEquals(occasion, line(after, repeated.id()).lastOccasion());

        field.done(
                maria,
                command(
                        "casework.take-back-delivery",
                        Json.createObjectBuilder().add("occasion", occasion.toString())));
        PlanSheet back = again(plan);
        assertEquals("propus", line(back, once.id()).state());
        assertEquals(repeated.due(), line(back, repeated.id()).due());
        assertEquals(0, line(back, once.id()).given());
        assertEquals(
                "casework.delivery-not-found /occasion",
                team.refused(
                        ana,
                        "casework.take-back-delivery",
                        Json.createObjectBuilder().add("occasion", occasion.toString())));
    }

    @Test
    void one_of_two_beneficiaries_leaves_the_service_in_progress() {
        PlanSheet plan = agreed();
        PlanSheet.Line once =
                first(plan, one -> one.repeatEvery() == null && one.persons().size() == 2);
        JsonObjectBuilder half = Json.createObjectBuilder()
                .add("occasion", UUID.randomUUID().toString())
                .add("on", TODAY.toString())
                .add(
                        "lines",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("lineId", once.id().toString())
                                        .add(
                                                "persons",
                                                Json.createArrayBuilder()
                                                        .add(once.persons()
                                                                .get(0)
                                                                .toString()))));
        field.done(ana, command("casework.record-delivery", half));
        assertEquals("in_derulare", line(again(plan), once.id()).state());
    }

    @Test
    void a_delivery_in_the_future_or_to_nobody_undoes_the_whole_act() {
        PlanSheet plan = agreed();
        PlanSheet.Line good = first(plan, one -> one.persons().isEmpty());
        PlanSheet.Line other = first(plan, one -> !one.persons().isEmpty());
        assertEquals(
                "casework.delivery-in-future /on",
                team.refused(ana, "casework.record-delivery", given(UUID.randomUUID(), TODAY.plusDays(1), good)));
        JsonObjectBuilder nobody = Json.createObjectBuilder()
                .add("occasion", UUID.randomUUID().toString())
                .add("on", TODAY.toString())
                .add(
                        "lines",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("lineId", good.id().toString()))
                                .add(Json.createObjectBuilder()
                                        .add("lineId", other.id().toString())));
        assertEquals("casework.person-needed /lines/1/persons", team.refused(ana, "casework.record-delivery", nobody));
        assertEquals(
                "casework.nothing-given /lines",
                team.refused(ana, "casework.record-delivery", given(UUID.randomUUID(), TODAY)));
        assertEquals(plan, again(plan));
    }

    private static Command said(PlanSheet plan, String agreement, String way, String signature, String base) {
        JsonObjectBuilder payload = Json.createObjectBuilder()
                .add("agreementId", UUID.randomUUID().toString())
                .add("planId", plan.id().toString())
                .add("agreement", agreement)
                .add("signer", "Maria Ștefănescu")
                .add("on", TODAY.toString())
                .add("way", way);
        if (signature != null) {
            payload.add("signature", signature);
        }
        return command("casework.record-agreement", payload, base == null ? JsonValue.NULL : Json.createValue(base));
    }

    @Test
    void the_familys_signature_opens_what_waited_for_it() {
        PlanSheet plan =
                team.plan(ana, team.interviewed(ana, "amanat", Map.of()).household());
        PlanSheet.Line support = first(plan, one -> one.category().equals("ACO"));
        assertEquals("casework.agreement-missing /state", team.refused(ana, change(support.id(), "planificat")));
        String strokes = "M10 20L30 40L55 61M70 20L90 45";
        field.done(ana, said(plan, "da", "drawn", strokes, "amanat"));
        field.done(ana, change(support.id(), "planificat"));
        PlanSheet after = again(plan);
        assertEquals("activ da", after.state() + " " + after.agreement());
        assertEquals(
                strokes + " Maria Ștefănescu",
                after.signed().signature() + " " + after.signed().signer());
        assertEquals(
                "casework.changed-meanwhile /agreement",
                team.refused(maria, said(plan, "nu", "paper", null, "amanat")));
        assertEquals(
                "casework.signature-needed /signature", team.refused(maria, said(plan, "nu", "drawn", null, "da")));
        assertEquals(
                "casework.signature-wrong /signature",
                team.refused(maria, said(plan, "nu", "drawn", "M1 2\"/><script>alert(1)</script>", "da")));
        field.done(maria, said(plan, "nu", "spoken", null, "da"));
        assertEquals("propus nu", again(plan).state() + " " + again(plan).agreement());
    }

    @Test
    void needs_are_unmet_until_a_service_for_them_begins_and_again_when_it_is_given_up() {
        PlanSheet plan = agreed();
        int before = plan.unmet();
        assertTrue(before >= 12, before + " needs");
        PlanSheet.Line one = first(
                plan,
                line -> line.vulnerabilities().contains("V16")
                        && line.category().equals("CON"));
        field.done(ana, change(one.id(), "planificat"));
        int after = again(plan).unmet();
        assertTrue(after < before, before + " → " + after);
        field.done(ana, change(one.id(), "propus"));
        assertEquals(before, again(plan).unmet());
        PlanSheet.Line confirmation = first(plan, line -> line.category().equals("IDE"));
        field.done(ana, change(confirmation.id(), "planificat"));
        assertEquals(before, again(plan).unmet(), "to confirm a need is not to meet it");
    }

    @Test
    void the_history_tells_who_did_what_and_why() {
        PlanSheet plan = agreed();
        PlanSheet.Line one = first(plan, line -> line.persons().size() == 1 && line.repeatEvery() == null);
        field.done(ana, change(one.id(), "planificat"));
        field.done(maria, edit(one.id(), field("due", TODAY.plusDays(5).toString()), JsonValue.EMPTY_JSON_OBJECT));
        field.done(
                ana,
                command(
                        "casework.record-delivery",
                        given(UUID.randomUUID(), TODAY, one).add("at", "00:00").add("note", "acasă")));
        field.done(ana, said(plan, "da", "paper", null, null));
        List<HistoryEntry> told = current.as(ana, () -> histories.of(plan.id()));
        assertEquals(
                List.of(
                        "agreement Ana Ștefănescu",
                        "step Ana Ștefănescu",
                        "given Ana Ștefănescu",
                        "step Maria Bârsan",
                        "step Ana Ștefănescu"),
                told.stream().map(entry -> entry.kind() + " " + entry.by()).toList());
        assertEquals("acasă", told.get(2).words());
        assertEquals(one.persons(), told.get(2).persons());
        assertEquals(
                TODAY.plusDays(5).toString(),
                told.get(3).changes().getJsonObject("due").getString("after"));
    }
}
