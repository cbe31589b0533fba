package ro.asigur.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.answer;
import static ro.asigur.field.FieldWork.command;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.casework.PlanSheet;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class ReferralsStoreIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Bucharest"));

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    ReadDirectory directory;

    @Inject
    ReferralsInScope referrals;

    @Inject
    MakeLink links;

    @Inject
    OpenHouseholdFile files;

    @Inject
    ro.asigur.referrals.store.ReferralsSince since;

    @Inject
    ro.asigur.tenancy.api.Transactions transactions;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor vasile = worker("Vasile Mânzu", PARINCEA);

    private static Actor worker(String name, int uat) {
        return FieldWork.whoMayAlso(
                FieldWork.worker(name, uat), "referrals.read", "referrals.send", "referrals.directory.read");
    }

    private ProviderSheet provider(String code) {
        return current.as(ana, directory::all).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private UUID person() {
        return field.person(ana, field.houseOf(ana, GAICEANA, ARINI), "Codreanu", "Maria", "2016-03-12");
    }

    private JsonObjectBuilder order(UUID referral, UUID person, String destination, String provider) {
        return JsonMaker.object()
                .add("referralId", referral.toString())
                .add("personId", person.toString())
                .add("destination", destination)
                .add("providerId", provider(provider).id().toString())
                .add("reason", "Are nevoie de un control")
                .add("priority", 2)
                .add("consentBy", "mama")
                .add("consentOn", TODAY.toString())
                .add("channel", "link")
                .add("answerPhone", "0740 000 000");
    }

    private UUID sent(UUID person) {
        UUID referral = UUID.randomUUID();
        field.done(ana, command("referrals.send", order(referral, person, "R05", "SJU")));
        return referral;
    }

    private String refused(Actor actor, JsonObjectBuilder payload) {
        return refused(actor, "referrals.send", payload);
    }

    private String refused(Actor actor, String type, JsonObjectBuilder payload) {
        CarryOut.Outcome outcome = field.send(actor, command(type, payload));
        Refusal refusal = outcome.refusal();
        if (refusal == null) {
            return "applied";
        }
        return refusal.problem().code()
                + (refusal.fields().isEmpty()
                        ? ""
                        : " " + refusal.fields().get(0).pointer());
    }

    private static Command note(UUID referral, String state, String words) {
        JsonObjectBuilder payload =
                JsonMaker.object().add("referralId", referral.toString()).add("state", state);
        JsonMaker.addIfThere(payload, "words", words);
        return command("referrals.note", payload);
    }

    private ReferralsInScope.Sheet open(Actor reader, UUID referral) {
        return current.as(reader, () -> referrals.open(referral));
    }

    private static String code(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).problem().code();
    }

    @Test
    void a_referral_is_seen_in_its_commune_with_its_term_and_nowhere_else() {
        UUID person = person();
        UUID referral = sent(person);
        ReferralsInScope.Sheet sheet = open(ana, referral);
        assertEquals("sent", sheet.row().state());
        assertEquals("Maria Codreanu", sheet.row().personName());
        assertEquals(
                java.time.Duration.ofDays(7),
                java.time.Duration.between(sheet.row().sentAt(), sheet.row().answerBy()));
        assertEquals(1, sheet.steps().size());
        assertEquals("referrals.referral-not-found", code(() -> open(vasile, referral)));
        assertTrue(current.as(vasile, () -> referrals.list("all", null, person, null, false))
                .items()
                .isEmpty());
        assertEquals(
                "referrals.referral-not-found /referralId",
                refused(
                        vasile,
                        "referrals.note",
                        JsonMaker.object()
                                .add("referralId", referral.toString())
                                .add("state", "accepted")));
        assertEquals("referrals.referral-not-found", code(() -> current.as(vasile, () -> links.make(referral))));
    }

    @Test
    void what_cannot_be_sent_is_refused_at_its_field() {
        UUID person = person();
        UUID id = UUID.randomUUID();
        assertEquals("referrals.provider-closed /providerId", refused(ana, order(id, person, "R08", "ONG-SANSA")));
        assertEquals("referrals.wrong-destination /destination", refused(ana, order(id, person, "R13", "SJU")));
        assertEquals(
                "referrals.consent-needed /consentBy",
                refused(
                        ana,
                        order(id, person, "R05", "SJU").addNull("consentBy").addNull("consentOn")));
        assertEquals(
                "referrals.in-future /consentOn",
                refused(
                        ana,
                        order(id, person, "R05", "SJU")
                                .add("consentOn", TODAY.plusDays(1).toString())));
        assertEquals(
                "referrals.no-account /channel",
                refused(ana, order(id, person, "R05", "SJU").add("channel", "account")));
        assertEquals(
                "referrals.wrong-destination /serviceId",
                refused(
                        ana,
                        order(id, person, "R05", "SJU")
                                .add(
                                        "serviceId",
                                        provider("CJRAE").services().get(0).id().toString())));
        assertEquals("referrals.person-not-found /personId", refused(vasile, order(id, person, "R05", "SJU")));
        field.done(
                ana,
                command(
                        "census.record-departure",
                        JsonMaker.object()
                                .add("eventId", UUID.randomUUID().toString())
                                .add("personId", person.toString())
                                .add("kind", "death")
                                .add("on", TODAY.toString())));
        assertEquals("referrals.person-died /personId", refused(ana, order(id, person, "R05", "SJU")));
    }

    @Test
    void the_plan_follows_the_answer() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        PlanSheet.Line line = line(interview, "da", null);
        UUID person = line.persons().get(0);
        UUID referral = UUID.randomUUID();
        JsonObjectBuilder order =
                order(referral, person, "R05", "SJU").add("lineId", line.id().toString());
        field.done(ana, command("referrals.send", order));
        field.done(ana, note(referral, "accepted", null));
        assertEquals("in_derulare", state(interview.household(), line.id()));
        JsonObjectBuilder fedBack = JsonMaker.object()
                .add("referralId", referral.toString())
                .add("state", "fed-back")
                .add("words", "Au primit tratament")
                .add("given", true);
        field.done(ana, command("referrals.note", fedBack));
        PlanSheet.Line after = line(interview.household(), line.id());
        assertEquals(1, after.given());
        field.done(ana, note(referral, "closed", null));
        assertEquals("closed", open(ana, referral).row().state());
        JsonObjectBuilder other = order(UUID.randomUUID(), person(), "R05", "SJU")
                .add("lineId", line.id().toString());
        assertEquals("referrals.line-not-of-person /lineId", refused(ana, other));
    }

    @Test
    void without_the_familys_agreement_an_answer_does_not_begin_the_plan() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        PlanSheet.Line line = line(interview, "amanat", null);
        UUID referral = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "referrals.send",
                        order(referral, line.persons().get(0), "R05", "SJU")
                                .add("lineId", line.id().toString())));
        field.done(ana, note(referral, "accepted", null));
        assertEquals("propus", state(interview.household(), line.id()));
    }

    @Test
    void a_notice_that_the_law_asks_for_goes_without_consent_and_at_once() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        line(interview, "nu", "grava");
        UUID child = interview.members().get("copil4");
        UUID referral = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "referrals.send",
                        order(referral, child, "R02", "DGASPC")
                                .add("priority", 1)
                                .addNull("consentBy")
                                .addNull("consentOn")
                                .add("channel", "phone")));
        ReferralsInScope.Sheet sheet = open(ana, referral);
        assertTrue(sheet.row().mandatory());
        assertNull(sheet.consentBy());
        assertEquals(
                "referrals.consent-needed /consentBy",
                refused(
                        ana,
                        order(UUID.randomUUID(), child, "R05", "SJU")
                                .addNull("consentBy")
                                .addNull("consentOn")));
    }

    @Test
    void the_counts_are_of_the_communes_one_works_in() {
        Actor here = worker("Ana", GAICEANA);
        int waiting = current.as(here, () -> referrals.counts(GAICEANA)).waiting();
        UUID referral = sent(person());
        assertEquals(waiting + 1, current.as(here, () -> referrals.counts(null)).waiting());
        int answered = current.as(here, () -> referrals.counts(null)).answered();
        field.done(ana, note(referral, "refused", "Nu sunt locuri"));
        assertEquals(waiting, current.as(here, () -> referrals.counts(null)).waiting());
        assertEquals(
                answered + 1, current.as(here, () -> referrals.counts(null)).answered());
        assertEquals(0, current.as(vasile, () -> referrals.counts(GAICEANA)).waiting());
    }

    @Test
    void a_referral_is_sent_once_and_is_told_when_two_records_are_taken_apart() {
        UUID person = person();
        UUID referral = sent(person);
        assertEquals("referrals.sent-already /referralId", refused(ana, order(referral, person, "R05", "SJU")));
        List<ro.asigur.census.api.RecordedOfPerson.Item> items = transactions.within(
                ana.binding(),
                () -> since.since(
                        new ro.asigur.kernel.PersonId(person),
                        java.time.Instant.now().minusSeconds(600)));
        assertEquals(1, items.size());
        assertEquals(provider("SJU").name(), items.get(0).what().getString("service"));
    }

    /** The interview is sent; a referral line to a doctor for persons of its plan. */
    private PlanSheet.Line line(FieldWork.Interview interview, String agreement, String neglect) {
        List<Command> commands = new ArrayList<>(interview.commands());
        Command submit = commands.remove(commands.size() - 1);
        commands.add(answer(interview.assessment(), null, "Z06", JsonMaker.value(agreement), JsonValue.NULL));
        if (neglect != null) {
            UUID child = interview.members().get("copil4");
            commands.removeIf(one -> one.type().equals("assessment.answer")
                    && one.payload().getString("question").equals("C33")
                    && one.payload().toString().contains(child.toString()));
            commands.add(answer(interview.assessment(), child, "C33", JsonMaker.value(neglect), JsonValue.NULL));
        }
        commands.add(submit);
        field.send(ana, commands).forEach(one -> assertNull(one.refusal()));
        return all(interview.household())
                .filter(one -> one.category().equals("REF")
                        && one.destinations().contains("R05")
                        && one.persons().size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private Stream<PlanSheet.Line> all(UUID household) {
        return current.as(ana, () -> files.open(new HouseholdId(household))).plan().lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.folded().stream()));
    }

    private PlanSheet.Line line(UUID household, UUID id) {
        return all(household).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private String state(UUID household, UUID line) {
        return line(household, line).state();
    }
}
