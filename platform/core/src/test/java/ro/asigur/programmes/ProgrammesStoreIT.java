package ro.asigur.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.programmes.domain.ProgrammeDraft;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class ProgrammesStoreIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Bucharest"));

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    ReadProgrammes programmes;

    @Inject
    KeepProgrammes keep;

    @Inject
    AccessInScope access;

    @Inject
    ro.asigur.programmes.store.AccessSince since;

    @Inject
    ro.asigur.tenancy.api.Transactions transactions;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor vasile = worker("Vasile Mânzu", PARINCEA);
    private final Actor elena = FieldWork.whoMayAlso(
            FieldWork.worker("Elena Crăciun", GAICEANA, PARINCEA),
            "programmes.read",
            "programmes.people",
            "programmes.manage",
            "programmes.decide",
            "census.duplicate.decide");

    private static Actor worker(String name, int uat) {
        return FieldWork.whoMayAlso(
                FieldWork.worker(name, uat),
                "programmes.read",
                "programmes.people",
                "programmes.enrol",
                "programmes.ask");
    }

    private ProgrammeDraft draft(String code, List<Integer> uats, LocalDate from, LocalDate to) {
        return new ProgrammeDraft(
                code,
                "Program de probă",
                null,
                from,
                to,
                uats,
                List.of(
                        new ProgrammeDraft.Group("a", "Grupul A", "adeverință", 10),
                        new ProgrammeDraft.Group("b", "Grupul B", "certificat", null)),
                List.of("DGASPC"));
    }

    private ProgrammeSheet programme(List<Integer> uats) {
        String code = "P-" + UUID.randomUUID();
        return current.as(elena, () -> keep.add(draft(code, uats, TODAY.minusDays(5), TODAY.plusDays(5))));
    }

    private UUID child(Actor worker, int uat, int village) {
        return field.person(
                worker,
                field.houseOf(worker, uat, village),
                "Codreanu",
                "Radu",
                TODAY.minusYears(8).toString());
    }

    private static JsonObjectBuilder enrol(ProgrammeSheet programme, UUID person, String group) {
        return JsonMaker.object()
                .add("programmeId", programme.id().toString())
                .add("personId", person.toString())
                .add("group", group)
                .add("proofSeen", "adeverința nr. 7")
                .add("proofOn", TODAY.toString());
    }

    private String refused(Actor actor, String type, JsonObjectBuilder payload) {
        Refusal refusal = field.send(actor, command(type, payload)).refusal();
        return refusal == null
                ? "applied"
                : refusal.problem().code()
                        + (refusal.fields().isEmpty()
                                ? ""
                                : " " + refusal.fields().get(0).pointer());
    }

    private ProgrammeSheet seen(Actor reader, UUID id) {
        return current.as(reader, programmes::all).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_person_is_enrolled_once_within_the_days_and_communes_of_the_programme() {
        ProgrammeSheet here = programme(List.of(GAICEANA));
        UUID child = child(ana, GAICEANA, ARINI);
        assertEquals("programmes.group-unknown /group", refused(ana, "programmes.enrol", enrol(here, child, "z")));
        assertEquals(
                "programmes.in-future /proofOn",
                refused(
                        ana,
                        "programmes.enrol",
                        enrol(here, child, "a").add("proofOn", TODAY.plusDays(1).toString())));
        field.done(ana, command("programmes.enrol", enrol(here, child, "a")));
        assertEquals(
                "programmes.enrolled-already /personId", refused(ana, "programmes.enrol", enrol(here, child, "b")));
        UUID elsewhere = child(vasile, PARINCEA, BARNA);
        assertEquals(
                "programmes.uat-outside /programmeId",
                refused(vasile, "programmes.enrol", enrol(here, elsewhere, "a")));
        assertEquals(
                "programmes.person-not-found /personId", refused(vasile, "programmes.enrol", enrol(here, child, "a")));
        ProgrammeSheet over = current.as(
                elena,
                () -> keep.add(draft("P-" + UUID.randomUUID(), List.of(), TODAY.minusDays(9), TODAY.minusDays(1))));
        assertEquals("programmes.not-running /programmeId", refused(ana, "programmes.enrol", enrol(over, child, "a")));
    }

    @Test
    void who_leaves_says_why_and_stays_counted() {
        ProgrammeSheet programme = programme(List.of());
        UUID child = child(ana, GAICEANA, ARINI);
        JsonObjectBuilder leave = JsonMaker.object()
                .add("programmeId", programme.id().toString())
                .add("personId", child.toString())
                .add("reason", "S-a mutat");
        assertEquals(
                "programmes.not-enrolled /personId", refused(ana, "programmes.leave", JsonMaker.object(leave.build())));
        field.done(ana, command("programmes.enrol", enrol(programme, child, "a")));
        field.done(
                ana,
                command(
                        "programmes.leave",
                        JsonMaker.object()
                                .add("programmeId", programme.id().toString())
                                .add("personId", child.toString())
                                .add("reason", "S-a mutat")));
        assertEquals(
                List.of(new ProgrammeSheet.Count("a", GAICEANA, 1, 0)),
                seen(ana, programme.id()).counts());
        asked(ana, service("Centrul comunitar integrat Negri", "Grup"), child, 3);
        assertEquals(
                List.of("access", "programme"),
                transactions
                        .within(
                                ana.binding(),
                                () -> since.since(
                                        new ro.asigur.kernel.PersonId(child),
                                        java.time.Instant.now().minusSeconds(600)))
                        .stream()
                        .map(item -> item.source())
                        .sorted()
                        .toList());
        assertEquals(
                "S-a mutat",
                current.as(ana, () -> programmes.people(programme.id())).get(0).leftBecause());
        assertEquals(List.of(), current.as(vasile, () -> programmes.people(programme.id())));
        assertEquals(List.of(), seen(vasile, programme.id()).counts());
    }

    @Test
    void two_records_of_one_person_count_once() {
        ProgrammeSheet programme = programme(List.of());
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        UUID one = field.person(ana, household, "Văcaru", "Ilie", "2015-04-04");
        UUID other = field.person(ana, household, "Văcaru", "Ilie", "2015-04-04");
        field.done(ana, command("programmes.enrol", enrol(programme, one, "a")));
        field.done(ana, command("programmes.enrol", enrol(programme, other, "a")));
        assertEquals(2, seen(ana, programme.id()).counts().get(0).people());
        Actor decider = FieldWork.whoMayAlso(ana, "census.duplicate.decide");
        field.done(
                decider,
                command(
                        "census.merge-people",
                        JsonMaker.object()
                                .add("mergeId", UUID.randomUUID().toString())
                                .add("personId", other.toString())
                                .add("into", one.toString())
                                .add("take", JsonMaker.array())));
        assertEquals(
                List.of(new ProgrammeSheet.Count("a", GAICEANA, 1, 1)),
                seen(ana, programme.id()).counts());
        assertEquals(
                Set.of("Ilie Văcaru"),
                Set.copyOf(current.as(ana, () -> programmes.ofHousehold(new HouseholdId(household))).stream()
                        .map(ReadProgrammes.Enrolled::personName)
                        .toList()));
    }

    @Test
    void the_county_changes_a_programme_and_never_loses_a_group_with_people() {
        ProgrammeSheet programme = programme(List.of());
        field.done(ana, command("programmes.enrol", enrol(programme, child(ana, GAICEANA, ARINI), "b")));
        ProgrammeDraft without = new ProgrammeDraft(
                programme.code(),
                "Alt nume",
                null,
                programme.from(),
                programme.to(),
                List.of(),
                List.of(new ProgrammeDraft.Group("a", "Grupul A", "adeverință", 20)),
                List.of());
        Refusal inUse =
                assertThrows(Refusal.class, () -> current.as(elena, () -> keep.change(programme.id(), 1, without)));
        assertEquals("programmes.group-in-use", inUse.problem().code());
        Refusal late =
                assertThrows(Refusal.class, () -> current.as(elena, () -> keep.change(programme.id(), 9, without)));
        assertEquals("programmes.changed-meanwhile", late.problem().code());
        Refusal wrong = assertThrows(
                Refusal.class,
                () -> current.as(elena, () -> keep.add(draft("", List.of(1), TODAY, TODAY.minusDays(1)))));
        assertEquals(
                Set.of("/code", "/to", "/uats"),
                Set.copyOf(wrong.fields().stream().map(Refusal.Field::pointer).toList()));
    }

    private UUID service(String provider, String code) {
        return current.as(elena, access::services).stream()
                .filter(one -> one.provider().startsWith(provider) && one.name().contains(code))
                .map(AccessInScope.ServicePlaces::serviceId)
                .findFirst()
                .orElseThrow();
    }

    private UUID asked(Actor worker, UUID service, UUID person, int priority) {
        UUID ask = UUID.randomUUID();
        field.done(
                worker,
                command(
                        "programmes.ask",
                        JsonMaker.object()
                                .add("askId", ask.toString())
                                .add("serviceId", service.toString())
                                .add("personId", person.toString())
                                .add("priority", priority)
                                .add("reason", "Are nevoie")));
        return ask;
    }
}
