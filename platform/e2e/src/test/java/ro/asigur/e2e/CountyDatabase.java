package ro.asigur.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** What the screens cannot do yet and a test needs: a person granted one by one, as a consult will grant her. */
final class CountyDatabase {

    private CountyDatabase() {}

    static void grantPerson(String county, String account, String person) {
        try (Connection connection = open(county);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into core.person_grant (account_id, person_id, reason, ends_at)"
                                + " values (?, ?, 'consult', now() + interval '1 day')")) {
            insert.setObject(1, UUID.fromString(account));
            insert.setObject(2, UUID.fromString(person));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection open(String county) throws SQLException {
        Path data = LaunchedProduct.running().data();
        try {
            String password =
                    Files.readString(data.resolve("secrets/postgres.password")).strip();
            String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .get(3)
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/t_" + county, "postgres", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
