package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.command;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.casework.OpenPersonFile;
import ro.asigur.census.AccessRow;
import ro.asigur.census.AccessToHousehold;
import ro.asigur.census.ColleaguesToEntrust;
import ro.asigur.census.EntrustedPerson;
import ro.asigur.census.EntrustedToMe;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class EntrustingStoreIT {

    private static final int GAICEANA = 22665;
    private static final int ARINI = 22683;
    private static final int PARINCEA = 24089;

    private final FieldWork field;
    private final CurrentActor current;
    private final Transactions transactions;
    private final Work work;
    private final CountyClock clock;
    private final EntrustedToMe entrusted;
    private final AccessToHousehold access;
    private final ColleaguesToEntrust colleagues;
    private final OpenPersonFile personFiles;
    private final OpenHouseholdFile files;
    private final Actor ana = worker("Ana", GAICEANA);
    private final Actor vasile = worker("Vasile", PARINCEA);

    EntrustingStoreIT(
            CarryOut carryOut,
            CurrentActor current,
            Transactions transactions,
            Work work,
            CountyClock clock,
            EntrustedToMe entrusted,
            AccessToHousehold access,
            ColleaguesToEntrust colleagues,
            OpenPersonFile personFiles,
            OpenHouseholdFile files) {
        this.field = new FieldWork(carryOut, current);
        this.current = current;
        this.transactions = transactions;
        this.work = work;
        this.clock = clock;
        this.entrusted = entrusted;
        this.access = access;
        this.colleagues = colleagues;
        this.personFiles = personFiles;
        this.files = files;
    }

    private static Actor worker(String name, int uat) {
        Actor one = FieldWork.worker(name, uat);
        Set<String> permissions = new HashSet<>(one.permissions());
        permissions.add("census.person.entrust");
        return new Actor(one.tenant(), one.id(), one.name(), one.roles(), permissions, one.uats(), one.locale());
    }

    /** An account as an administrator makes it, with a role of roles.json. */
    private Actor colleague(String role, Integer... uats) {
        UUID id = UUID.randomUUID();
        String name = "Coleg " + id;
        return transactions.within(ana.binding(), () -> {
            Sql sql = Sql.on(work.connection());
            sql.run(
                    "insert into base.account (id, username, name, state) values (?, ?, ?, 'active')",
                    id,
                    "c" + id,
                    name);
            sql.run(
                    "insert into base.role_grant (id, account_id, role, uats, valid_from, granted_by)"
                            + " values (?, ?, ?, ?::integer[], date '2026-01-01', ?)",
                    UUID.randomUUID(),
                    id,
                    role,
                    uats.length == 0 ? null : uats,
                    id);
            Set<String> permissions = Set.copyOf(sql.list(
                    "select permission from base.role_permission where role = ?", row -> row.getString(1), role));
            List<UatCode> communes = List.of(uats).stream().map(UatCode::new).toList();
            return new Actor(FieldWork.BACAU, id, name, Set.of(role), permissions, communes, "ro");
        });
    }

    private LocalDate today() {
        return transactions.within(ana.binding(), clock::today);
    }

    private Command order(UUID grant, UUID person, Actor colleague, LocalDate from, LocalDate until) {
        return command(
                "census.entrust-person",
                JsonMaker.object()
                        .add("grantId", grant.toString())
                        .add("personId", person.toString())
                        .add("account", colleague.id().toString())
                        .add("reason", "consult")
                        .add("words", "Consult de cardiologie")
                        .add("from", from.toString())
                        .add("until", until.toString()));
    }

    private static Command ending(UUID grant) {
        return command("census.end-entrusting", JsonMaker.object().add("grantId", grant.toString()));
    }

    private FieldWork.Interview interviewed() {
        FieldWork.Interview family = FieldWork.interview("B", GAICEANA, ARINI);
        field.send(ana, family.commands()).forEach(outcome -> {
            if (outcome.refusal() != null) {
                throw new AssertionError(outcome.refusal());
            }
        });
        return family;
    }

    private static String refusal(CarryOut.Outcome outcome) {
        Refusal refusal = outcome.refusal();
        assertNotNull(refusal, "nothing was refused");
        return refusal.fields().isEmpty()
                ? refusal.problem().code()
                : refusal.fields().get(0).pointer() + " "
                        + refusal.fields().get(0).problem().code();
    }

    private String refused(Actor actor, Callable<?> deed) {
        return assertThrows(Refusal.class, () -> current.as(actor, deed))
                .problem()
                .code();
    }

    private List<UUID> entrustedTo(Actor actor) {
        return current.as(actor, entrusted::list).stream()
                .map(EntrustedPerson::personId)
                .toList();
    }

    @Test
    void the_colleague_sees_the_person_with_her_own_findings_and_nothing_of_the_household() {
        FieldWork.Interview family = interviewed();
        Actor medic = colleague("clinician");
        for (UUID person : family.members().values()) {
            assertEquals("casework.person-not-found", refused(medic, () -> personFiles.open(new PersonId(person))));
            UUID grant = UUID.randomUUID();
            field.done(ana, order(grant, person, medic, today(), today()));
            var seen = current.as(medic, () -> personFiles.open(new PersonId(person)));
            var own = current.as(ana, () -> files.open(new HouseholdId(family.household()))).members().stream()
                    .filter(member -> member.id().equals(person))
                    .findFirst()
                    .orElseThrow();
            assertEquals(own.familyName(), seen.person().member().familyName());
            assertNotNull(seen.interview());
            assertEquals(own.diagnoses(), seen.interview().diagnoses());
            assertEquals(LocalDate.parse("2025-11-22"), seen.interview().visitDate());
            assertEquals(List.of(person), entrustedTo(medic));
            assertEquals(
                    "casework.household-not-found",
                    refused(medic, () -> files.open(new HouseholdId(family.household()))));
            field.done(ana, ending(grant));
        }
        assertEquals(List.of(), entrustedTo(medic));
    }

    @Test
    void what_the_interview_of_somebody_found_is_not_told_of_another_member() {
        FieldWork.Interview family = interviewed();
        Actor medic = colleague("clinician");
        var everybody = current.as(ana, () -> files.open(new HouseholdId(family.household())))
                .members();
        var found = everybody.stream()
                .filter(one -> !one.diagnoses().isEmpty())
                .findFirst()
                .orElseThrow();
        field.done(ana, order(UUID.randomUUID(), found.id(), medic, today(), today()));
        assertEquals(
                found.diagnoses(),
                current.as(medic, () -> personFiles.open(new PersonId(found.id())))
                        .interview()
                        .diagnoses());
        for (var other : everybody) {
            if (!other.id().equals(found.id())) {
                assertEquals(
                        "casework.person-not-found", refused(medic, () -> personFiles.open(new PersonId(other.id()))));
            }
        }
        int households = transactions.within(
                medic.binding(),
                () -> Sql.on(work.connection()).only("select count(*) from core.household", row -> row.getInt(1)));
        assertEquals(0, households, "the function that tells the latest interview leaves no commune bound");
    }

    @Test
    void an_access_begins_on_its_first_day_and_can_be_taken_back_at_once() {
        UUID person = interviewed().members().values().iterator().next();
        Actor medic = colleague("clinician");
        UUID coming = UUID.randomUUID();
        field.done(ana, order(coming, person, medic, today().plusDays(1), today().plusDays(3)));
        assertEquals(List.of(), entrustedTo(medic));
        assertEquals(
                "/account census.entrusted-already",
                refusal(field.send(ana, order(UUID.randomUUID(), person, medic, today(), today().plusDays(1)))));
        UUID now = UUID.randomUUID();
        field.done(ana, order(now, person, medic, today(), today()));
        assertEquals(List.of(person), entrustedTo(medic));
        field.done(ana, ending(now));
        assertEquals(List.of(), entrustedTo(medic));
        assertEquals("/grantId census.entrusting-not-found", refusal(field.send(ana, ending(now))));
    }

    @Test
    void the_file_tells_who_may_see_whom_why_and_until_when() {
        FieldWork.Interview family = interviewed();
        UUID person = family.members().values().iterator().next();
        Actor medic = colleague("clinician");
        UUID first = UUID.randomUUID();
        field.done(ana, order(first, person, medic, today(), today()));
        field.done(ana, ending(first));
        UUID second = UUID.randomUUID();
        field.done(ana, order(second, person, medic, today(), today().plusDays(2)));
        List<AccessRow> rows = current.as(ana, () -> access.of(new HouseholdId(family.household())));
        assertEquals(
                List.of(second, first), rows.stream().map(AccessRow::grantId).toList());
        assertEquals(
                List.of("open", "over"), rows.stream().map(AccessRow::state).toList());
        assertEquals(medic.name(), rows.get(0).colleague());
        assertEquals("Consult de cardiologie", rows.get(0).words());
        assertEquals(today().plusDays(2), rows.get(0).until());
        assertEquals(
                "census.household-not-found", refused(medic, () -> access.of(new HouseholdId(family.household()))));
    }

    @Test
    void only_who_works_in_the_commune_gives_or_takes_back() {
        UUID person = interviewed().members().values().iterator().next();
        Actor medic = colleague("clinician");
        Actor other = colleague("clinician");
        UUID grant = UUID.randomUUID();
        assertEquals(
                "/personId census.member-not-found",
                refusal(field.send(vasile, order(grant, person, medic, today(), today()))));
        field.done(ana, order(grant, person, medic, today(), today()));
        assertEquals("/grantId census.entrusting-not-found", refusal(field.send(vasile, ending(grant))));
        UUID toVasile = UUID.randomUUID();
        Actor neighbour = colleague("social-worker", PARINCEA);
        field.done(ana, order(toVasile, person, neighbour, today(), today()));
        assertEquals(List.of(person), entrustedTo(neighbour));
        assertEquals(
                "/personId census.member-not-found",
                refusal(field.send(neighbour, order(UUID.randomUUID(), person, other, today(), today()))),
                "who was granted her does not pass her on");
        assertTrue(refusal(field.send(medic, order(UUID.randomUUID(), person, other, today(), today())))
                .startsWith("identity."));
    }

    @Test
    void a_colleague_who_sees_the_commune_anyway_or_opens_no_files_is_not_granted() {
        UUID person = interviewed().members().values().iterator().next();
        Actor coordinator = colleague("coordinator-dsp");
        Actor same = colleague("social-worker", GAICEANA);
        Actor trainer = colleague("trainer");
        Actor medic = colleague("clinician");
        for (Actor one : List.of(coordinator, same)) {
            assertEquals(
                    "/account census.colleague-sees-already",
                    refusal(field.send(ana, order(UUID.randomUUID(), person, one, today(), today()))));
        }
        assertEquals(
                "/account census.colleague-not-found",
                refusal(field.send(ana, order(UUID.randomUUID(), person, trainer, today(), today()))));
        List<UUID> offered = current.as(ana, () -> colleagues.list(new UatCode(GAICEANA))).stream()
                .map(ColleaguesToEntrust.ColleagueRow::id)
                .toList();
        assertTrue(offered.contains(medic.id()));
        assertTrue(
                !offered.contains(coordinator.id()) && !offered.contains(same.id()) && !offered.contains(trainer.id()));
    }

    @Test
    void giving_ending_and_opening_are_in_the_trail_and_a_refused_order_leaves_nothing() {
        UUID person = interviewed().members().values().iterator().next();
        Actor medic = colleague("clinician");
        UUID grant = UUID.randomUUID();
        field.send(vasile, order(grant, person, medic, today(), today()));
        assertEquals(List.of(), trail(person));
        field.done(ana, order(grant, person, medic, today(), today()));
        current.as(medic, () -> personFiles.open(new PersonId(person)));
        field.done(ana, ending(grant));
        assertEquals(List.of("person.entrusted", "person.opened", "person.entrusting-ended"), trail(person));
    }

    private List<String> trail(UUID person) {
        return transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .list(
                                "select action from base.audit_entry where subject = ? and action like 'person.%' order by seq",
                                row -> row.getString(1), person));
    }
}
