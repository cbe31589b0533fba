package ro.asigur.team;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.whoMayAlso;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.api.Command;
import ro.asigur.documents.HandleFiles;
import ro.asigur.documents.api.Files.KeptFile;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.team.BodiesInScope.BodyRow;
import ro.asigur.team.BodiesInScope.BodySheet;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

/** A commune's ECI with its members, protocol and meetings; the county's UJSS; their files; and who sees them. */
@WithCounties
class TeamStoreIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Bucharest"));
    private static final String[] MAY = {
        "team.body.read", "team.body.keep", "documents.file.read", "documents.file.keep"
    };
    private static final byte[] PAPER = "%PDF-1.7 protocol".getBytes(StandardCharsets.US_ASCII);

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    BodiesInScope bodies;

    @Inject
    HandleFiles files;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    /** Each test has a commune of its own: one body of a kind is in each. */
    private int commune(int which) {
        return everywhere().get(which).siruta();
    }

    private List<UatCode> everywhere() {
        return transactions.within(
                worker("x", PARINCEA).binding(),
                () -> Sql.on(work.connection())
                        .list(
                                "select siruta from base.county_uats() order by siruta",
                                row -> new UatCode(row.getInt(1))));
    }

    private Actor keeper(int... uats) {
        return whoMayAlso(worker("Ține evidența", uats), MAY);
    }

    private Actor ofCounty() {
        return keeper(everywhere().stream().mapToInt(UatCode::siruta).toArray());
    }

    private static Command founds(UUID id, String kind, Integer uat) {
        JsonObjectBuilder payload = JsonMaker.object()
                .add("bodyId", id.toString())
                .add("kind", kind)
                .add("on", "2025-02-10");
        return command("team.found-body", uat == null ? payload : payload.add("uat", uat));
    }

    private static Command member(UUID id, UUID body, String name, LocalDate from, LocalDate to) {
        JsonObjectBuilder payload = JsonMaker.object()
                .add("memberId", id.toString())
                .add("bodyId", body.toString())
                .add("name", name)
                .add("institution", "Primăria")
                .add("function", "asistent social")
                .add("from", from.toString());
        return command("team.put-member", to == null ? payload : payload.add("to", to.toString()));
    }

    private static JsonObjectBuilder meeting(UUID id, UUID body, LocalDate on) {
        return JsonMaker.object()
                .add("meetingId", id.toString())
                .add("bodyId", body.toString())
                .add("on", on.toString())
                .add("place", "Primăria")
                .add("agenda", "Cazurile lunii");
    }

    private static JsonArrayBuilder ids(UUID... ids) {
        return JsonMaker.texts(Arrays.stream(ids).map(UUID::toString).toList());
    }

    private static JsonArrayBuilder decided(String words) {
        return JsonMaker.array().add(JsonMaker.object().add("words", words));
    }

    private String refused(Actor actor, Command command) {
        Refusal refusal = field.send(actor, command).refusal();
        if (refusal == null) {
            throw new AssertionError("applied");
        }
        return refusal.problem().code()
                + (refusal.fields().isEmpty()
                        ? ""
                        : " " + refusal.fields().get(0).pointer());
    }

    private BodySheet sheet(Actor reader, UUID body) {
        return current.as(reader, () -> bodies.open(body));
    }

    @Test
    void an_eci_has_members_a_protocol_with_its_file_and_a_meeting_with_decisions() {
        Actor ana = keeper(commune(1));
        UUID eci = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID protocol = UUID.randomUUID();
        field.done(ana, founds(eci, "eci", commune(1)));
        field.done(ana, member(first, eci, "Ana Ștefănescu", TODAY.minusYears(1), TODAY.plusDays(30)));
        field.done(ana, member(second, eci, "Maria Bârsan", TODAY.minusYears(1), null));
        field.done(
                ana,
                command(
                        "team.put-protocol",
                        JsonMaker.object()
                                .add("protocolId", protocol.toString())
                                .add("bodyId", eci.toString())
                                .add("number", "112/2025")
                                .add("signedOn", "2025-02-10")
                                .add("from", "2025-03-01")
                                .add("to", TODAY.plusYears(1).toString())
                                .add("parties", JsonMaker.texts(List.of("Primăria", "DSP Bacău")))));
        UUID file = UUID.randomUUID();
        KeptFile kept = current.as(ana, () -> files.keep(file, "team.protocol", protocol, "protocol.pdf", PAPER));
        assertEquals(
                kept,
                current.as(ana, () -> files.keep(file, "team.protocol", protocol, "protocol.pdf", PAPER)),
                "sent twice");
        UUID meeting = UUID.randomUUID();
        field.done(ana, command("team.put-meeting", meeting(meeting, eci, TODAY.plusDays(5))));
        assertEquals(TODAY.plusDays(5), sheet(ana, eci).body().nextMeeting());
        field.done(
                ana,
                command(
                        "team.put-meeting",
                        meeting(meeting, eci, TODAY)
                                .add("present", ids(first, second))
                                .add("decisions", decided("Vizită la familia din Arini"))
                                .add("minutes", "S-a discutat.")));
        BodySheet now = sheet(ana, eci);
        assertEquals(
                "2 true 1",
                now.body().members() + " " + now.body().protocol() + " "
                        + now.body().runsOut());
        assertEquals(TODAY, now.body().lastMeeting());
        assertNull(now.body().nextMeeting());
        assertEquals(
                List.of("soon", "valid"),
                now.members().stream().map(BodiesInScope.MemberRow::standing).toList());
        assertEquals("protocol.pdf", now.protocols().get(0).files().get(0).name());
        assertEquals(Boolean.TRUE, now.meetings().get(0).quorum());
        assertEquals(
                "Vizită la familia din Arini",
                now.meetings().get(0).decisions().get(0).words());
    }

    @Test
    void what_cannot_be_is_refused_at_its_field_and_nothing_is_half_done() {
        Actor ana = keeper(commune(2));
        UUID eci = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        field.done(ana, founds(eci, "eci", commune(2)));
        assertEquals("team.exists-already /kind", refused(ana, founds(UUID.randomUUID(), "eci", commune(2))));
        assertEquals("team.kind-unknown /kind", refused(ana, founds(UUID.randomUUID(), "club", commune(2))));
        assertEquals("team.place-not-yours /uat", refused(ana, founds(UUID.randomUUID(), "scc", commune(3))));
        assertEquals("team.place-not-yours /uat", refused(ana, founds(UUID.randomUUID(), "ujss", null)));
        assertEquals("team.mandate-reversed /to", refused(ana, member(first, eci, "Ana", TODAY, TODAY.minusDays(1))));
        field.done(ana, member(first, eci, "Ana", TODAY.minusYears(1), null));
        field.done(ana, member(second, eci, "Maria", TODAY.plusDays(1), null));
        UUID meeting = UUID.randomUUID();
        assertEquals(
                "team.minutes-in-future /minutes",
                refused(
                        ana,
                        command(
                                "team.put-meeting",
                                meeting(meeting, eci, TODAY.plusDays(1))
                                        .add("present", ids(first))
                                        .add("minutes", "încă nu a fost"))));
        assertEquals(
                "team.no-mandate /present/1",
                refused(
                        ana,
                        command(
                                "team.put-meeting",
                                meeting(meeting, eci, TODAY)
                                        .add("present", ids(first, second))
                                        .add("minutes", "a fost"))));
        assertEquals(
                "team.nobody-present /present",
                refused(
                        ana,
                        command("team.put-meeting", meeting(meeting, eci, TODAY).add("minutes", "a fost"))));
        field.done(ana, member(UUID.randomUUID(), eci, "Ioana", TODAY.minusYears(1), null));
        assertEquals(
                "team.no-quorum /decisions",
                refused(
                        ana,
                        command(
                                "team.put-meeting",
                                meeting(meeting, eci, TODAY)
                                        .add("present", ids(first))
                                        .add("decisions", decided("ceva"))
                                        .add("minutes", "a fost"))));
        assertEquals(
                "team.parties-missing /parties",
                refused(
                        ana,
                        command(
                                "team.put-protocol",
                                JsonMaker.object()
                                        .add("protocolId", UUID.randomUUID().toString())
                                        .add("bodyId", eci.toString())
                                        .add("number", "1")
                                        .add("signedOn", "2025-02-10")
                                        .add("from", "2025-03-01")
                                        .add("parties", JsonMaker.texts(List.of("Primăria"))))));
        assertTrue(sheet(ana, eci).meetings().isEmpty());
    }

    @Test
    void a_body_is_seen_where_one_works_and_the_countys_by_who_works_in_all_of_it() {
        Actor ana = keeper(commune(4));
        Actor other = keeper(commune(5));
        Actor county = ofCounty();
        UUID eci = UUID.randomUUID();
        UUID ujss = UUID.randomUUID();
        field.done(ana, founds(eci, "eci", commune(4)));
        field.done(county, founds(ujss, "ujss", null));
        assertEquals(List.of(eci), ids(ana));
        assertTrue(ids(county).containsAll(List.of(eci, ujss)));
        assertFalse(ids(other).contains(eci) || ids(other).contains(ujss));
        assertEquals(
                "team.body-not-found",
                assertThrows(Refusal.class, () -> sheet(other, eci)).problem().code());
        assertEquals("team.body-not-found /bodyId", refused(other, member(UUID.randomUUID(), ujss, "x", TODAY, null)));
    }

    private List<UUID> ids(Actor reader) {
        return current.as(reader, () -> bodies.list(null)).stream()
                .map(BodyRow::id)
                .toList();
    }

    @Test
    void a_file_is_sealed_found_by_who_works_there_and_withdrawn_never_lost() {
        Actor ana = keeper(commune(6));
        Actor other = keeper(commune(7));
        UUID eci = UUID.randomUUID();
        UUID meeting = UUID.randomUUID();
        field.done(ana, founds(eci, "eci", commune(6)));
        field.done(ana, command("team.put-meeting", meeting(meeting, eci, TODAY.plusDays(1))));
        UUID id = UUID.randomUUID();
        current.as(ana, () -> files.keep(id, "team.meeting", meeting, "invitație.pdf", PAPER));
        assertArrayEquals(PAPER, current.as(ana, () -> files.open(id)).content());
        byte[] stored = transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .only("select content from base.kept_file where id = ?", row -> row.getBytes(1), id));
        assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains("%PDF"), "the database tells nothing");
        assertEquals("documents.file-not-found", code(() -> current.as(other, () -> files.open(id))));
        assertEquals(
                "documents.id-reused",
                code(() -> current.as(
                        ana,
                        () -> files.keep(
                                id,
                                "team.meeting",
                                meeting,
                                "altul.pdf",
                                "%PDF-1.7 alta".getBytes(StandardCharsets.US_ASCII)))));
        assertEquals(
                "documents.kind-unknown",
                code(() -> current.as(
                        ana,
                        () -> files.keep(
                                UUID.randomUUID(),
                                "team.meeting",
                                meeting,
                                "pagina.pdf",
                                "<html>".getBytes(StandardCharsets.US_ASCII)))));
        assertEquals(
                "documents.owner-not-found",
                code(() -> current.as(
                        other, () -> files.keep(UUID.randomUUID(), "team.meeting", meeting, "x.pdf", PAPER))));
        current.as(ana, () -> {
            files.withdraw(id, "semnat greșit");
            return true;
        });
        KeptFile after =
                current.as(ana, () -> files.of("team.meeting", meeting)).get(0);
        assertEquals("semnat greșit", after.withdrawnBecause());
        assertTrue(sheet(ana, eci).meetings().get(0).files().isEmpty());
        assertArrayEquals(PAPER, current.as(ana, () -> files.open(id)).content(), "still readable");
        assertThrows(
                IllegalStateException.class,
                () -> transactions.within(ana.binding(), () -> {
                    Sql.on(work.connection())
                            .run(
                                    "update base.kept_file set content = set_byte(content, 20, 255 - get_byte(content, 20)) where id = ?",
                                    id);
                    return current.as(ana, () -> files.open(id));
                }),
                "a byte that was changed is found out");
    }

    private static String code(Runnable deed) {
        try {
            deed.run();
            return "done";
        } catch (Refusal refused) {
            return refused.problem().code();
        }
    }
}
