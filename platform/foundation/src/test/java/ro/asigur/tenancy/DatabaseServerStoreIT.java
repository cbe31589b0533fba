package ro.asigur.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ro.asigur.tenancy.api.DatabaseServerRefused;
import ro.asigur.tenancy.api.DatabaseServerRefused.Reason;
import ro.asigur.tenancy.store.DatabaseMaker;
import ro.asigur.testkit.database.TestPostgres;

/** A PostgreSQL of somebody else's: what its administrator must have granted, and that no more is needed. */
class DatabaseServerStoreIT {

    private static final int OLDEST = 15;
    private static final TestPostgres POSTGRES = TestPostgres.shared();

    @BeforeAll
    static void roles() {
        POSTGRES.execute("create role maker login createdb createrole password 'word'");
        POSTGRES.execute("create role half login createdb password 'word'");
    }

    @AfterAll
    static void noRoles() {
        POSTGRES.execute("drop database if exists t_foreign");
        POSTGRES.execute("drop role if exists own_t_foreign, app_t_foreign, maker, half");
    }

    @Test
    void a_role_that_may_make_databases_and_roles_is_enough_at_the_first_and_at_every_start() throws Exception {
        DatabaseMaker maker = maker(POSTGRES.adminUrl(), "maker", "word");
        DatabaseMaker.Named county = new DatabaseMaker.Named("t_foreign", "owner-word", "runtime-word");
        for (int start = 0; start < 2; start++) {
            maker.check(OLDEST);
            maker.make(county);
            maker.migrate(county, "db");
        }
        try (Connection owner = maker.source(county.name(), county.owner(), county.ownerPassword())
                        .getConnection();
                Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from pg_roles where rolname in ('own_t_foreign', 'app_t_foreign')"
                                + " and not (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls)")) {
            found.next();
            assertEquals(2, found.getInt(1));
        }
    }

    @Test
    void a_wrong_password_is_told_from_a_server_that_does_not_answer() {
        DatabaseServerRefused refused = refused(maker(POSTGRES.adminUrl(), "maker", "other"), OLDEST);
        assertEquals(Reason.PASSWORD, refused.reason());
        assertEquals("maker", refused.details().get(0));
        assertEquals(
                Reason.PASSWORD,
                refused(maker(POSTGRES.adminUrl(), "nobody", "word"), OLDEST).reason());
        IllegalStateException silent = assertThrows(
                IllegalStateException.class,
                () -> maker("jdbc:postgresql://127.0.0.1:1/", "maker", "word").check(OLDEST));
        assertEquals(IllegalStateException.class, silent.getClass());
    }

    @Test
    void a_role_that_may_make_databases_but_no_roles_is_named() {
        DatabaseServerRefused refused = refused(maker(POSTGRES.adminUrl(), "half", "word"), OLDEST);
        assertEquals(Reason.RIGHTS, refused.reason());
        assertEquals(List.of("half"), refused.details());
    }

    @Test
    void an_older_server_is_named_with_its_version() {
        DatabaseServerRefused refused = refused(maker(POSTGRES.adminUrl(), "maker", "word"), OLDEST + 1);
        assertEquals(Reason.VERSION, refused.reason());
        assertEquals(List.of("15", "16"), refused.details());
    }

    @Test
    void parameters_stay_behind_the_name_of_the_database() throws Exception {
        String url = POSTGRES.adminUrl() + "?connectTimeout=5";
        maker(url, "maker", "word").check(OLDEST);
        try (Connection connection =
                maker(url, "maker", "word").source("template1", "maker", "word").getConnection()) {
            assertEquals("template1", connection.getCatalog());
        }
    }

    private static DatabaseServerRefused refused(DatabaseMaker maker, int oldest) {
        return assertThrows(DatabaseServerRefused.class, () -> maker.check(oldest));
    }

    private static DatabaseMaker maker(String url, String user, String password) {
        return new DatabaseMaker(url, user, password);
    }
}
