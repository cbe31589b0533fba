package ro.asigur.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BACAU;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.CarryOut;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.intake.NoticesInScope.NoticeRow;
import ro.asigur.intake.NoticesInScope.NoticeSheet;
import ro.asigur.intake.domain.ObservationSheet;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class IntakeStoreIT {

    private static final String HOME = "192.0.2.44";

    @Inject
    SendSheet sheets;

    @Inject
    NoticesInScope notices;

    @Inject
    CurrentActor current;

    @Inject
    Tenants tenants;

    @Inject
    FieldWork field;

    private Tenant bacau() {
        return tenants.get(BACAU);
    }

    private static Actor worker(String name, int uat) {
        return new Actor(
                BACAU,
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                Set.of("social-worker"),
                Set.of("intake.notice.read", "intake.notice.handle", "census.household.record"),
                List.of(new UatCode(uat)),
                "ro");
    }

    private static ObservationSheet sheet(Integer uat, String head, boolean urgent) {
        return new ObservationSheet(
                uat,
                head,
                "lângă moară",
                null,
                2,
                Map.of("1a", "da", "2b", "nu"),
                Map.of("4", "Cel mare nu mai vine la școală."),
                urgent,
                "Elena Țurcanu",
                "învățătoare",
                "Școala Găiceana",
                "0740 000 000");
    }

    private List<NoticeRow> open(Actor who) {
        return current.as(who, () -> notices.list(false));
    }

    private NoticeRow the(Actor who, String head) {
        return open(who).stream()
                .filter(row -> row.familyHead().equals(head))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObjectBuilder of(NoticeRow row) {
        return JsonMaker.object().add("noticeId", row.id().toString());
    }

    private static String code(CarryOut.Outcome outcome) {
        return outcome.refusal() == null
                ? "applied"
                : outcome.refusal().problem().code();
    }

    @Test
    void a_teachers_sheet_is_a_visit_that_is_due_in_her_commune_and_nowhere_else() {
        SendSheet.Sent sent = sheets.send(bacau(), HOME, sheet(GAICEANA, "Ion Pădure", true));
        Actor ana = worker("Ana", GAICEANA);
        NoticeRow row = the(ana, "Ion Pădure");
        assertTrue(row.urgent());
        assertFalse(row.overdue());
        assertEquals(sent.due(), row.due());
        NoticeSheet opened = current.as(ana, () -> notices.open(row.id()));
        assertEquals("Cel mare nu mai vine la școală.", opened.sheet().words().get("4"));
        assertEquals("da", opened.sheet().items().get("1a"));
        Actor vasile = worker("Vasile", PARINCEA);
        assertTrue(open(vasile).stream().noneMatch(other -> other.id().equals(row.id())));
        Refusal hidden = assertThrows(Refusal.class, () -> current.as(vasile, () -> notices.open(row.id())));
        assertEquals("intake.notice-not-found", hidden.problem().code());
        assertEquals("intake.notice-not-found", code(field.send(vasile, command("intake.take-notice", of(row)))));
    }

    @Test
    void an_urgent_sheet_is_due_the_same_day_and_another_within_a_week() {
        SendSheet.Sent urgent = sheets.send(bacau(), HOME, sheet(GAICEANA, "Urgent", true));
        SendSheet.Sent calm = sheets.send(bacau(), HOME, sheet(GAICEANA, "Calm", false));
        assertEquals(urgent.due().plusDays(7), calm.due());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_kept() {
        ObservationSheet wrong = new ObservationSheet(
                GAICEANA,
                " ",
                null,
                null,
                -1,
                Map.of("1a", "poate", "9z", "da"),
                Map.of("7", "x"),
                false,
                "Elena",
                "",
                null,
                "0".repeat(201));
        Refusal refusal = assertThrows(Refusal.class, () -> sheets.send(bacau(), HOME, wrong));
        assertEquals("intake.sheet-invalid", refusal.problem().code());
        assertEquals(
                Set.of(
                        "/familyHead",
                        "/address",
                        "/children",
                        "/items/1a",
                        "/items/9z",
                        "/words/7",
                        "/senderFunction",
                        "/senderContact"),
                refusal.fields().stream().map(Refusal.Field::pointer).collect(Collectors.toSet()));
    }

    @Test
    void a_sheet_that_saw_nothing_and_one_of_another_county_are_refused() {
        ObservationSheet blank = new ObservationSheet(
                GAICEANA, "A", "B", null, null, Map.of("1a", "nu"), Map.of("3", "  "), false, "C", "D", null, null);
        Refusal nothing = assertThrows(Refusal.class, () -> sheets.send(bacau(), HOME, blank));
        assertEquals(
                List.of("/items"),
                nothing.fields().stream().map(Refusal.Field::pointer).toList());
        Tenant vrancea = tenants.get(new TenantId("vrancea"));
        Refusal elsewhere = assertThrows(Refusal.class, () -> sheets.send(vrancea, HOME, sheet(GAICEANA, "X", false)));
        assertEquals(
                List.of("/uat"),
                elsewhere.fields().stream().map(Refusal.Field::pointer).toList());
    }

    @Test
    void one_address_sends_twenty_in_an_hour_and_another_is_not_hindered() {
        String flood = "198.51.100.7";
        for (int i = 0; i < 20; i++) {
            sheets.send(bacau(), flood, sheet(PARINCEA, "Val " + i, false));
        }
        Refusal refusal = assertThrows(Refusal.class, () -> sheets.send(bacau(), flood, sheet(PARINCEA, "Val", false)));
        assertEquals("intake.too-many-sheets", refusal.problem().code());
        assertNotNull(sheets.send(bacau(), "198.51.100.8", sheet(PARINCEA, "Altul", false)));
    }

    @Test
    void who_takes_it_says_how_it_ended_and_the_sender_is_told_that_and_no_more() {
        SendSheet.Sent sent = sheets.send(bacau(), HOME, sheet(PARINCEA, "Maria Codreanu", false));
        Actor vasile = worker("Vasile", PARINCEA);
        Actor ioana = worker("Ioana", PARINCEA);
        NoticeRow row = the(vasile, "Maria Codreanu");
        assertEquals("received", sheets.follow(bacau(), sent.receipt()).state());
        field.done(vasile, command("intake.take-notice", of(row)));
        field.done(vasile, command("intake.take-notice", of(row)));
        assertEquals("intake.taken-by-another", code(field.send(ioana, command("intake.take-notice", of(row)))));
        assertEquals("taken", sheets.follow(bacau(), sent.receipt()).state());
        assertEquals(
                "intake.household-needed",
                code(field.send(vasile, command("intake.close-notice", of(row).add("outcome", "vizitata")))));
        UUID household = UUID.randomUUID();
        field.done(vasile, FieldWork.household(household, PARINCEA, BARNA));
        field.done(
                vasile,
                command(
                        "intake.close-notice",
                        of(row).add("outcome", "vizitata")
                                .add("note", "Are nevoie de sprijin")
                                .add("householdId", household.toString())));
        SendSheet.Progress told = sheets.follow(bacau(), sent.receipt());
        assertEquals("closed", told.state());
        assertEquals("vizitata", told.outcome());
        NoticeSheet closed = current.as(vasile, () -> notices.open(row.id()));
        assertEquals(household, closed.householdId());
        assertEquals("Are nevoie de sprijin", closed.note());
        assertEquals(
                "intake.closed-already",
                code(field.send(ioana, command("intake.close-notice", of(row).add("outcome", "trimisa")))));
        assertTrue(open(vasile).stream().noneMatch(other -> other.id().equals(row.id())));
    }

    @Test
    void a_notice_is_closed_without_a_household_only_when_none_was_found_and_never_with_another_communes() {
        sheets.send(bacau(), HOME, sheet(PARINCEA, "Nimeni Nicăieri", false));
        Actor vasile = worker("Vasile", PARINCEA);
        NoticeRow row = the(vasile, "Nimeni Nicăieri");
        Actor gaiceana = worker("Ana", GAICEANA);
        UUID elsewhere = UUID.randomUUID();
        field.done(gaiceana, FieldWork.household(elsewhere, GAICEANA, ARINI));
        assertEquals(
                "intake.household-not-found",
                code(field.send(
                        vasile,
                        command(
                                "intake.close-notice",
                                of(row).add("outcome", "cunoscuta").add("householdId", elsewhere.toString())))));
        assertEquals(
                "intake.option-unknown",
                code(field.send(vasile, command("intake.close-notice", of(row).add("outcome", "gata")))));
        field.done(vasile, command("intake.close-notice", of(row).add("outcome", "negasita")));
        NoticeSheet closed = current.as(vasile, () -> notices.open(row.id()));
        assertNull(closed.householdId());
        assertEquals("negasita", closed.row().outcome());
    }

    @Test
    void a_receipt_opens_its_own_sheet_and_no_guess_does() {
        SendSheet.Sent sent = sheets.send(bacau(), HOME, sheet(GAICEANA, "Altcineva", false));
        String guess = sent.receipt().substring(0, sent.receipt().length() - 2) + "AA";
        for (String text : List.of(guess, "nimic", "22665-", sent.receipt() + "A")) {
            Refusal refusal = assertThrows(Refusal.class, () -> sheets.follow(bacau(), text), text);
            assertEquals("intake.receipt-not-found", refusal.problem().code());
        }
    }
}
