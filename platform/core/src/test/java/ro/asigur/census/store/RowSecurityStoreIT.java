package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class RowSecurityStoreIT {

    @Inject
    FieldWork field;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    CountyDatabases databases;

    private final Actor ana = worker("Ana", GAICEANA);
    private final Actor vasile = worker("Vasile", PARINCEA);

    private <T> T as(Binding binding, Sql.Reader<T> reader, String sql, Object... args) {
        return transactions.within(binding, () -> Sql.on(work.connection()).only(sql, reader, args));
    }

    private int count(Binding binding, String sql, Object... args) {
        return as(binding, row -> row.getInt(1), sql, args);
    }

    private UUID householdOfAna() {
        UUID household = UUID.randomUUID();
        field.done(ana, FieldWork.household(household, GAICEANA, ARINI));
        return household;
    }

    @Test
    void who_is_bound_to_no_commune_sees_nothing() {
        householdOfAna();
        Binding nowhere = new Binding(FieldWork.BACAU, UUID.randomUUID(), List.of());
        for (String table : List.of("household", "person", "name_token", "assessment", "diagnosis", "plan", "visit")) {
            assertEquals(0, count(nowhere, "select count(*) from core." + table), table);
        }
    }

    @Test
    void a_household_of_another_commune_does_not_exist() {
        UUID household = householdOfAna();
        assertEquals(1, count(ana.binding(), "select count(*) from core.household where id = ?", household));
        assertEquals(0, count(vasile.binding(), "select count(*) from core.household where id = ?", household));
    }

    @Test
    void nobody_writes_into_a_commune_that_is_not_bound() {
        Sql.Failure refused = assertThrows(
                Sql.Failure.class,
                () -> transactions.within(
                        vasile.binding(),
                        () -> Sql.on(work.connection()).run("""
                                insert into core.household (id, uat, village, number, status, created_by, created_at)
                                values (?, ?, ?, 999999, 'planned', ?, now())""", UUID.randomUUID(), GAICEANA, ARINI, vasile.id())));
        assertEquals("42501", refused.state());
    }

    @Test
    void a_granted_person_is_seen_and_the_rest_of_the_household_is_not() throws Exception {
        UUID household = householdOfAna();
        UUID granted = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        field.done(ana, FieldWork.command("census.record-member", FieldWork.member(granted, household, "Lupu", "Ion")));
        field.done(ana, FieldWork.command("census.record-member", FieldWork.member(other, household, "Lupu", "Dan")));
        Actor clinician = worker("Medic " + granted);
        transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .run(
                                "insert into core.person_grant (account_id, person_id, reason, ends_at) values (?, ?, 'consult', now() + interval '1 day')",
                                clinician.id(),
                                granted));
        assertEquals(
                granted,
                as(
                        clinician.binding(),
                        row -> row.getObject(1, UUID.class),
                        "select id from core.person where household_id = ?",
                        household));
        assertEquals(0, count(clinician.binding(), "select count(*) from core.household where id = ?", household));
        transactions.within(
                ana.binding(),
                () -> Sql.on(work.connection())
                        .run("update core.person_grant set ends_at = now() where account_id = ?", clinician.id()));
        assertEquals(0, count(clinician.binding(), "select count(*) from core.person where id = ?", granted));
    }

    @Test
    void every_table_is_person_bound_place_bound_or_declared_county_wide_and_none_is_unlogged() throws Exception {
        record Table(String name, boolean secured, boolean forced, boolean person, boolean place, String comment) {}
        try (var owner = databases.owner(FieldWork.BACAU)) {
            List<Table> tables = Sql.on(owner)
                    .list(
                            """
                            select c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence,
                                exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id') as person,
                                exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'uat') as place,
                                coalesce(obj_description(c.oid), '') as comment
                            from pg_class c where c.relnamespace = 'core'::regnamespace and c.relkind in ('r', 'p')
                                and c.relpersistence = 'p'""",
                            row -> new Table(
                                    row.getString("relname"),
                                    row.getBoolean("relrowsecurity"),
                                    row.getBoolean("relforcerowsecurity"),
                                    row.getBoolean("person"),
                                    row.getBoolean("place"),
                                    row.getString("comment")));
            assertTrue(tables.size() > 15, "tables are there");
            for (Table table : tables) {
                if (table.comment().startsWith("county-wide")) {
                    assertFalse(table.secured(), table.name() + " is declared county-wide");
                } else {
                    assertTrue(table.secured() && table.forced() && table.place(), table.name() + " is not protected");
                }
            }
            int unlogged = Sql.on(owner).only("""
                            select count(*) from pg_class where relnamespace = 'core'::regnamespace
                                and relkind = 'r' and relpersistence <> 'p'""", row -> row.getInt(1));
            assertEquals(0, unlogged);
        }
    }

    @Test
    void a_household_that_moves_to_another_commune_takes_everything_with_it() throws Exception {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        field.send(ana, interview.commands()).forEach(one -> assertEquals(null, one.refusal()));
        Actor mover = worker("Mutare", GAICEANA, PARINCEA);
        transactions.within(
                mover.binding(),
                () -> Sql.on(work.connection())
                        .run(
                                "update core.household set uat = ?, village = 24098, number = core.next_household_number(?) where id = ?",
                                PARINCEA,
                                PARINCEA,
                                interview.household()));
        for (String count : List.of(
                "select count(*) from core.person where household_id = ?",
                "select count(*) from core.visit where household_id = ?",
                "select count(*) from core.assessment where household_id = ?",
                "select count(*) from core.diagnosis where household_id = ?",
                "select count(*) from core.plan where household_id = ?",
                "select count(*) from core.plan_line l join core.plan p on p.id = l.plan_id where p.household_id = ?",
                "select count(*) from core.name_token t join core.person p on p.id = t.person_id where p.household_id = ?",
                "select count(*) from core.answer_set s join core.person p on p.id = s.person_id where p.household_id = ?",
                "select count(*) from core.plan_line_person s join core.person p on p.id = s.person_id where p.household_id = ?")) {
            assertTrue(count(vasile.binding(), count, interview.household()) > 0, count);
            assertEquals(0, count(ana.binding(), count, interview.household()), count);
        }
    }

    @Test
    void the_land_is_filled_once_and_a_repeat_changes_nothing() throws Exception {
        try (var owner = databases.owner(FieldWork.BACAU)) {
            var tenant = new ro.asigur.tenancy.api.Tenant(
                    FieldWork.BACAU, "Bacău", "Bacău", "BC", 47, java.time.ZoneId.of("Europe/Bucharest"), true);
            Sql sql = Sql.on(owner);
            var folder = java.nio.file.Path.of(System.getProperty("root.of.asigur"), "tenants", "bacau");
            new ro.asigur.territory.store.TerritoryFilling().fill(tenant, folder, owner);
            new ro.asigur.instrument.store.InstrumentFilling().fill(tenant, folder, owner);
            new HouseholdNumbers().fill(tenant, folder, owner);
            assertEquals(
                    93L,
                    sql.<Long>only("select count(*) from core.uat where border is not null", row -> row.getLong(1)));
            assertEquals(1L, sql.<Long>only("select count(*) from core.instrument_version", row -> row.getLong(1)));
            assertEquals(6L, sql.<Long>only("select count(*) from core.instrument_parameter", row -> row.getLong(1)));
            assertEquals(
                    Set.of("Parincea"),
                    Set.copyOf(sql.list(
                            "select display_name from core.uat where siruta = ?", row -> row.getString(1), PARINCEA)));
        }
    }
}
