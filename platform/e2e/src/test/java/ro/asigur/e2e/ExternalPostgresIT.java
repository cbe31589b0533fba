package ro.asigur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import ro.asigur.launcher.postgres.PostgresServer;
import ro.asigur.launcher.postgres.PostgresSettings;

/** The product on a PostgreSQL that somebody else runs, as a role with no more rights than it needs. */
@TestMethodOrder(OrderAnnotation.class)
class ExternalPostgresIT {

    @TempDir
    static Path folder;

    private static PostgresServer postgres;

    @BeforeAll
    static void somebody_elses_server() throws Exception {
        postgres = PostgresServer.start(
                PostgresSettings.in(folder.resolve("server")).withoutDurability());
        execute("create role asigur login createdb createrole password 'a word'");
        execute("create role guest login createdb password 'a word'");
    }

    @AfterAll
    static void end() {
        postgres.close();
    }

    @Test
    @Order(1)
    void who_is_not_let_in_or_may_not_make_databases_is_told_what_to_do_and_nothing_is_made() throws Exception {
        try (StartedProduct wrong = start("asigur", "another word")) {
            assertEquals(7, wrong.ended(), wrong.said());
            assertTrue(wrong.said().contains("PostgreSQL lets the user \"asigur\" not in: "), wrong.said());
            assertTrue(wrong.said().contains("ASIGUR_JDBC_PASSWORD"), wrong.said());
            assertFalse(wrong.said().contains("another word"), "a password on the screen");
        }
        try (StartedProduct guest = start("guest", "a word")) {
            assertEquals(7, guest.ended(), guest.said());
            assertTrue(guest.said().contains("ALTER ROLE \"guest\" CREATEDB CREATEROLE;"), guest.said());
        }
        assertEquals(
                List.of("postgres", "template0", "template1"), column("select datname from pg_database order by 1"));
        assertEquals(
                List.of("asigur", "guest", "postgres"),
                column("select rolname from pg_roles where rolname !~ '^pg_' order by 1"));
    }

    @Test
    @Order(2)
    void counties_are_made_there_and_a_second_start_finds_them() throws Exception {
        String household = Ids.fresh();
        int households;
        try (StartedProduct first = start("asigur", "a word").untilReady()) {
            Fieldwork ana = new Fieldwork(signedIn(first, "ana"));
            ana.recordHousehold(household, 23644);
            households = total(first);
            assertTrue(households > 1000, first.said());
        }
        assertFalse(Files.exists(folder.resolve("data/postgres")), "a PostgreSQL of its own was made");
        assertEquals(
                List.of("asigur_shared", "t_bacau", "t_vrancea"),
                column("select datname from pg_database where datname ~ '^(asigur|t_)' order by 1"));
        try (StartedProduct second = start("asigur", "a word").untilReady()) {
            assertEquals(
                    200,
                    signedIn(second, "ana")
                            .get("/api/census/households/" + household)
                            .status());
            assertEquals(households, total(second));
        }
    }

    private static StartedProduct start(String user, String password) throws IOException {
        return StartedProduct.start(
                folder.resolve("data"),
                "--jdbc-url",
                postgres.jdbcUrl() + "?connectTimeout=10",
                "--jdbc-user",
                user,
                "--jdbc-password",
                password);
    }

    private static Caller signedIn(StartedProduct product, String username) {
        return Caller.anonymous(product.server(), "bacau").signedIn(username, "doisprezece-castane", null);
    }

    private static int total(StartedProduct product) {
        return signedIn(product, "coordonator")
                .get("/api/census/households?limit=1")
                .object()
                .getInt("total");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Connection admin() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl() + "postgres", postgres.user(), postgres.password());
    }
}
