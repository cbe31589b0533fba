package ro.asigur.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One empty database of the tests' PostgreSQL.
 *
 * @param name of the database
 * @param url with the database's name, e.g. {@code jdbc:postgresql://127.0.0.1:34567/census_1}
 * @param user the server's superuser, who is not held by row security
 * @param password of that user
 */
public record TestDatabase(String name, String url, String user, String password) {

    /** As the superuser. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** As another role of this server, for tests of rights and row security. */
    public Connection connect(String role, String rolePassword) throws SQLException {
        return DriverManager.getConnection(url, role, rolePassword);
    }

    /** As the superuser, a new connection each time. */
    public DataSource dataSource() {
        return dataSource(user, password);
    }

    public DataSource dataSource(String role, String rolePassword) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(rolePassword);
        return source;
    }

    /** Runs one or more statements, separated by semicolons, as the superuser. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
