package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.member;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.census.HouseholdsInScope;
import ro.asigur.census.PageOfHouseholds;
import ro.asigur.census.PersonHit;
import ro.asigur.census.SearchPeople;
import ro.asigur.commands.CarryOut;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.plugins.api.Beneficiaries;
import ro.asigur.spi.Beneficiary;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.LandOfCounty;
import ro.asigur.territory.Uat;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class CensusStoreIT {

    private static final int COLONESTI = 21891;

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    HouseholdsInScope households;

    @Inject
    SearchPeople people;

    @Inject
    OpenHouseholdFile files;

    @Inject
    LandOfCounty land;

    @Inject
    Beneficiaries beneficiaries;

    private final Actor ana = worker("Ana", GAICEANA);
    private final Actor vasile = worker("Vasile", PARINCEA);
    private final Actor both = worker("Elena", GAICEANA, PARINCEA);

    private static List<String> faults(CarryOut.Outcome outcome) {
        Refusal refusal = outcome.refusal();
        assertNotNull(refusal);
        return refusal.fields().stream()
                .map(one -> one.pointer() + " " + one.problem().code())
                .toList();
    }

    private static String cnp(String twelve) {
        return twelve + Cnp.checkDigit(twelve);
    }

    private int count(Actor actor, String sql, Object... args) {
        return transactions.within(
                actor.binding(), () -> Sql.on(work.connection()).only(sql, row -> row.getInt(1), args));
    }

    @Test
    void a_household_gets_the_next_number_of_its_commune_and_a_repeat_the_same_answer() {
        var first = FieldWork.household(UUID.randomUUID(), GAICEANA, ARINI);
        int number = field.done(ana, first).getInt("number");
        assertEquals(number, field.done(ana, first).getInt("number"));
        int next = field.done(ana, FieldWork.household(UUID.randomUUID(), GAICEANA, ARINI))
                .getInt("number");
        assertTrue(next > number);
    }

    @Test
    void a_village_of_another_commune_and_a_commune_out_of_scope_are_refused_by_name() {
        assertEquals(
                List.of("/village census.village-not-in-uat"),
                faults(field.send(ana, FieldWork.household(UUID.randomUUID(), GAICEANA, BARNA))));
        assertEquals(
                List.of("/uat census.uat-not-found"),
                faults(field.send(ana, FieldWork.household(UUID.randomUUID(), PARINCEA, BARNA))));
    }

    @Test
    void a_household_of_another_commune_is_not_found_by_any_door() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        assertEquals(
                "casework.household-not-found",
                assertThrows(Refusal.class, () -> current.as(vasile, () -> files.open(new HouseholdId(household))))
                        .problem()
                        .code());
        assertEquals(
                List.of("/householdId census.household-not-found"),
                faults(field.send(
                        vasile, command("census.record-member", member(UUID.randomUUID(), household, "Pop", "Ion")))));
        assertEquals(
                "census.household-not-found",
                field.send(
                                vasile,
                                command(
                                        "census.change-household",
                                        Json.createObjectBuilder()
                                                .add("householdId", household.toString())
                                                .add("address", "x")))
                        .refusal()
                        .problem()
                        .code());
    }

    @Test
    void the_file_shows_members_masked_and_what_was_replaced_is_kept() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        UUID person = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "census.record-member",
                        member(person, household, "Țăranu", "Ioana").add("cnp", cnp("285031204777"))));
        field.done(
                ana,
                command(
                        "census.change-member",
                        Json.createObjectBuilder()
                                .add("personId", person.toString())
                                .add("fields", Json.createObjectBuilder().add("familyName", "Munteanu"))));
        var file = current.as(ana, () -> files.open(new HouseholdId(household)));
        assertEquals("Ioana Munteanu", file.household().headName());
        assertEquals(1, file.members().size());
        assertEquals(
                "*********" + cnp("285031204777").substring(9),
                file.members().get(0).cnpMasked());
        assertEquals(2, file.members().get(0).version());
        assertEquals(
                "Țăranu",
                transactions.within(
                        ana.binding(),
                        () -> Sql.on(work.connection())
                                .only(
                                        "select before ->> 'familyName' from core.person_history where person_id = ?",
                                        row -> row.getString(1),
                                        person)));
        assertEquals(
                1,
                count(
                        ana,
                        "select count(*) from base.audit_entry where subject = ? and action = 'household.opened'",
                        household));
        assertEquals(
                0,
                count(
                        ana,
                        "select count(*) from base.audit_entry where subject = ? and (after::text like ? or before::text like ?)",
                        person,
                        "%" + cnp("285031204777") + "%",
                        "%" + cnp("285031204777") + "%"));
    }

    @Test
    void the_same_cnp_in_another_commune_is_noted_and_not_told() {
        String cnp = cnp("285031204555");
        UUID there = UUID.randomUUID();
        UUID here = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "census.record-member",
                        member(there, field.houseOf(ana, GAICEANA, ARINI), "Olaru", "Ana")
                                .add("cnp", cnp)));
        JsonObject answer = field.done(
                vasile,
                command(
                        "census.record-member",
                        member(here, field.houseOf(vasile, PARINCEA, BARNA), "Olaru", "Ana")
                                .add("cnp", cnp)));
        assertFalse(answer.containsKey("duplicateOf"));
        String cases = "select count(*) from core.duplicate_case where person_id = ? and other_person = ?";
        assertEquals(0, count(vasile, cases, here, there));
        assertEquals(0, count(ana, cases, here, there));
        assertEquals(1, count(both, cases, here, there));
        JsonObject again = field.done(
                vasile,
                command(
                        "census.record-member",
                        member(UUID.randomUUID(), field.houseOf(vasile, PARINCEA, BARNA), "Olaru", "Ana")
                                .add("cnp", cnp)));
        assertTrue(again.getBoolean("duplicateOf"));
    }

    @Test
    void people_are_found_by_several_beginnings_within_scope_only() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        field.done(
                ana,
                command("census.record-member", member(UUID.randomUUID(), household, "Zbârcea-Pîrvu", "Ștefania")));
        for (String query : List.of("zbarc stef", "ZBÎRCEA", "pârv șt", "ştefania zb")) {
            List<PersonHit> hits = current.as(ana, () -> people.search(query, 20));
            assertEquals(1, hits.size(), query);
            assertEquals("Arini", hits.get(0).village());
            assertEquals(1985, hits.get(0).birthYear());
        }
        assertEquals(List.of(), current.as(vasile, () -> people.search("zbarcea", 20)));
        assertEquals(List.of(), current.as(ana, () -> people.search("zbarcea ion", 20)));
        assertThrows(Refusal.class, () -> current.as(ana, () -> people.search("z", 20)));
        assertEquals(
                List.of("Arini"),
                transactions.within(ana.binding(), () -> beneficiaries.named("pirvu stef", 5)).stream()
                        .map(Beneficiary::village)
                        .toList());
        assertEquals(List.of(), transactions.within(vasile.binding(), () -> beneficiaries.named("pirvu stef", 5)));
    }

    @Test
    void every_order_of_the_list_goes_through_all_pages_once() {
        Actor apart = worker("Doar aici", COLONESTI);
        int village = transactions.within(
                apart.binding(),
                () -> Sql.on(work.connection())
                        .only("select min(siruta) from core.village where uat = ?", row -> row.getInt(1), COLONESTI));
        for (int i = 0; i < 7; i++) {
            UUID household = field.houseOf(apart, COLONESTI, village);
            field.done(
                    apart,
                    command(
                            "census.record-member",
                            member(
                                    UUID.randomUUID(),
                                    household,
                                    List.of("Șerban", "Serea", "Țurcanu", "Toma", "Âlea", "Andrei", "Ilie")
                                            .get(i),
                                    "Ion")));
        }
        int all =
                current.as(apart, () -> households.list(query(null, null, 200))).total();
        for (String sort : List.of("number", "priority", "lastVisit", "name")) {
            List<UUID> seen = new ArrayList<>();
            List<String> heads = new ArrayList<>();
            String after = null;
            do {
                String from = after;
                PageOfHouseholds page = current.as(apart, () -> households.list(query(sort, from, 3)));
                assertEquals(all, page.total());
                page.items().forEach(row -> {
                    seen.add(row.id());
                    heads.add(row.headName());
                });
                after = page.next();
            } while (after != null);
            assertEquals(all, seen.size(), sort);
            assertEquals(all, seen.stream().distinct().count(), sort);
            if (sort.equals("name")) {
                assertEquals(
                        List.of(
                                "Ion Andrei",
                                "Ion Âlea",
                                "Ion Ilie",
                                "Ion Serea",
                                "Ion Șerban",
                                "Ion Toma",
                                "Ion Țurcanu"),
                        heads);
            }
        }
        assertEquals(
                1,
                current.as(
                                apart,
                                () -> households.list(
                                        new HouseholdQuery(null, null, null, null, false, "serba", null, null, 50)))
                        .items()
                        .size());
        assertThrows(Refusal.class, () -> current.as(apart, () -> households.list(query("number", "!", 3))));
    }

    private static HouseholdQuery query(String sort, String after, int limit) {
        return new HouseholdQuery(null, null, null, null, false, null, sort, after, limit);
    }

    @Test
    void a_household_that_refuses_is_still_counted_and_its_village_shows_it() {
        UUID household = field.houseOf(ana, GAICEANA, 22692);
        field.done(
                ana,
                command(
                        "census.record-visit",
                        Json.createObjectBuilder()
                                .add("householdId", household.toString())
                                .add("outcome", "refuz")
                                .add("visitDate", "2025-11-20")));
        var file = current.as(ana, () -> files.open(new HouseholdId(household)));
        assertEquals("refused", file.household().status());
        var village = current.as(ana, () -> land.villages(new ro.asigur.kernel.UatCode(GAICEANA))).stream()
                .filter(one -> one.siruta() == 22692)
                .findFirst()
                .orElseThrow();
        assertTrue(village.households() >= 1);
        assertEquals(
                List.of("/outcome census.option-unknown"),
                faults(field.send(
                        ana,
                        command(
                                "census.record-visit",
                                Json.createObjectBuilder()
                                        .add("householdId", household.toString())
                                        .add("outcome", "realizata")
                                        .add("visitDate", "2025-11-20")))));
    }

    @Test
    void the_communes_of_the_county_are_in_romanian_order() {
        List<Uat> uats = current.as(ana, land::uats);
        assertEquals(93, uats.size());
        List<String> names = uats.stream().map(Uat::name).toList();
        assertTrue(names.indexOf("Sascut") < names.indexOf("Stănișești"));
        assertTrue(names.indexOf("Stănișești") < names.indexOf("Ștefan cel Mare"));
        assertTrue(names.indexOf("Ștefan cel Mare") < names.indexOf("Tamași"));
        assertTrue(current.as(ana, land::borders).contains("FeatureCollection"));
    }

    @Test
    void a_name_is_searched_through_its_index_beneath_row_security() {
        transactions.within(ana.binding(), () -> {
            PeopleByName.Candidates candidates = PeopleByName.candidates(List.of("popescu", "ion"), 200);
            Sql sql = Sql.on(work.connection());
            sql.run("set local enable_seqscan = on");
            String plan = String.join(
                    "\n", sql.list("explain " + candidates.sql(), row -> row.getString(1), candidates.args()));
            assertTrue(plan.contains("name_token_pkey"), plan);
            assertTrue(plan.matches("(?s).*Index Cond:.*token >= .*token < .*"), plan);
            return null;
        });
    }
}
