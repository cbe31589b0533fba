package ro.asigur.testkit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@WithDatabase
class DatabaseOfTestsIT {

    @Test
    void each_parameter_is_a_database_of_its_own(TestDatabase first, TestDatabase second) throws SQLException {
        assertNotEquals(first.name(), second.name());
        first.execute("create table village(name text); insert into village values ('Răchitoasa')");
        assertEquals("Răchitoasa", read(first, "select name from village"));
        assertThrows(SQLException.class, () -> read(second, "select name from village"));
    }

    @Test
    void the_server_is_version_15_and_sorts_romanian(TestPostgres postgres) throws SQLException {
        TestDatabase database = postgres.freshDatabase("Sortare ș");
        assertTrue(read(database, "show server_version").startsWith("15."));
        assertEquals(
                "t", read(database, "select 'ș' collate \"ro-RO-x-icu\" < 'ț' and 'â' collate \"ro-RO-x-icu\" < 'b'"));
    }

    @Test
    void without_the_right_password_nobody_enters(TestDatabase database) {
        SQLException refused = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(database.url(), database.user(), "wrong"));
        assertEquals("28P01", refused.getSQLState());
    }

    private static String read(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
