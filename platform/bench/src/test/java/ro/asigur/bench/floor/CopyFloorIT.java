package ro.asigur.bench.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.asigur.bench.product.CopyFloor;
import ro.asigur.kernel.TenantId;
import ro.asigur.launcher.postgres.PostgresServer;
import ro.asigur.launcher.postgres.PostgresSettings;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.store.DatabaseMaker;
import ro.asigur.territory.store.TerritoryFilling;

class CopyFloorIT {

    private static final int NEGRI = 23644;

    @TempDir
    Path folder;

    @Test
    void exactly_the_rows_of_the_county_are_copied_into_the_same_keys() throws Exception {
        try (PostgresServer server = PostgresServer.start(
                PostgresSettings.in(folder.resolve("server")).withoutDurability())) {
            DatabaseMaker maker = new DatabaseMaker(server.jdbcUrl(), server.user(), server.password());
            DatabaseMaker.Named county = new DatabaseMaker.Named("t_copied", "owner-word", "runtime-word");
            maker.make(county);
            maker.migrate(county, "db");
            try (Connection admin =
                    maker.source("t_copied", server.user(), server.password()).getConnection()) {
                new TerritoryFilling()
                        .fill(
                                new Tenant(
                                        new TenantId("bacau"), "", "", "BC", 47, ZoneId.of("Europe/Bucharest"), false),
                                Path.of(System.getProperty("root.of.asigur"), "tenants", "bacau"),
                                admin);
                fill(Sql.on(admin));
            }
            try (Scratch scratch = Scratch.make(server.jdbcUrl(), server.user(), server.password(), "copy_scratch")) {
                CopyFloor.Result result =
                        new CopyFloor(server.jdbcUrl() + "t_copied", scratch, folder).measure(server.pid());
                assertEquals(2, result.persons());
                assertEquals(4, result.rows());
                assertTrue(result.seconds() > 0);
                try (Connection copy = scratch.connect()) {
                    assertEquals(2, count(copy, "core.person"));
                    assertEquals(
                            1, count(copy, "pg_constraint where contype = 'f' and conrelid = 'core.person'::regclass"));
                    assertTrue(count(copy, "pg_indexes where schemaname = 'core'") > 20);
                }
            }
        }
    }

    private static long count(Connection connection, String from) {
        return Sql.on(connection).only("select count(*) from " + from, row -> row.getLong(1));
    }

    private static void fill(Sql sql) {
        UUID household = UUID.randomUUID();
        UUID actor = UUID.randomUUID();
        sql.run("""
                insert into core.household (id, uat, village, number, status, created_by, created_at)
                select ?, ?, min(siruta), 1, 'planned', ?, now() from core.village where uat = ?""", household, NEGRI, actor, NEGRI);
        for (String name : new String[] {"Ana", "Ștefan\tNeculai"}) {
            UUID person = UUID.randomUUID();
            sql.run("""
                    insert into core.person (id, uat, household_id, position, family_name, given_name, birth_precision, presence,
                        created_by, created_at)
                    values (?, ?, ?, 1, 'Rusu', ?, 'exact', 'permanent', ?, now())""", person, NEGRI, household, name, actor);
            if (name.equals("Ana")) {
                sql.run("insert into core.name_token (token, uat, person_id) values ('ana', ?, ?)", NEGRI, person);
            }
        }
    }
}
