package ro.asigur.bench.floor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * A server and a database of our own on it, made empty and dropped at the end.
 *
 * @param server without the database, e.g. {@code jdbc:postgresql://127.0.0.1:15432/}
 */
public record Scratch(String server, String user, String password, String database) implements AutoCloseable {

    public static Scratch make(String server, String user, String password, String database) throws SQLException {
        Scratch scratch = new Scratch(server, user, password, database);
        scratch.drop();
        try (Connection admin = DriverManager.getConnection(server + "postgres", user, password);
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + database);
        }
        return scratch;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server + database, user, password);
    }

    /** Runs a file of statements of {@code /floor}, with {@code :name} replaced. */
    public void run(String file, String name, Object value) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(text(file).replace(":" + name, String.valueOf(value)));
        }
    }

    static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Scratch.class.getResourceAsStream("/floor/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void drop() throws SQLException {
        try (Connection admin = DriverManager.getConnection(server + "postgres", user, password);
                Statement statement = admin.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
        }
    }

    @Override
    public void close() throws SQLException {
        drop();
    }
}
