package ro.asigur.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ro.asigur.launcher.postgres.PostgresServer;
import ro.asigur.launcher.postgres.PostgresSettings;

/** The PostgreSQL of this JVM's tests: the product's own starter and binaries, on a temporary folder, not durable. */
public final class TestPostgres {
    private static final int LONGEST_NAME = 50;

    private final PostgresServer server;
    private final AtomicInteger databases = new AtomicInteger();
    private final byte[] masterKey = randomKey();

    private TestPostgres(PostgresServer server) {
        this.server = server;
    }

    /** Started at the first call, stopped when the JVM ends. */
    public static TestPostgres shared() {
        return Holder.SHARED;
    }

    /** Without the name of a database, e.g. {@code jdbc:postgresql://127.0.0.1:34567/}: what the platform is given. */
    public String adminUrl() {
        return server.jdbcUrl();
    }

    /** May create databases and roles. */
    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /**
     * Makes a new empty database.
     *
     * @param prefix beginning of its name; a number is added, so that no two tests meet
     */
    public TestDatabase freshDatabase(String prefix) {
        String word = prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String name = word.substring(0, Math.min(word.length(), LONGEST_NAME)) + "_" + databases.incrementAndGet();
        execute("create database \"" + name + "\"");
        return new TestDatabase(name, server.jdbcUrl() + name, server.user(), server.password());
    }

    /**
     * A new data folder of the installation whose server this is. The passwords of its roles come from one master key, which is
     * in every such folder: else a test that opens the counties would lock out the one before it.
     */
    public Path dataFolder() {
        try {
            Path data = Files.createTempDirectory("asigur-test-data");
            Path secrets = Files.createDirectory(
                    data.resolve("secrets"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path key = Files.createFile(
                    secrets.resolve("master.key"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(key, masterKey);
            return data;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static byte[] randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Runs a statement in the database {@code postgres}, outside a transaction: for roles and databases. */
    public void execute(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl() + "postgres", server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Holder {
        static final TestPostgres SHARED = start();

        private static TestPostgres start() {
            try {
                Path folder = Files.createTempDirectory("asigur-test-postgres");
                PostgresServer server =
                        PostgresServer.start(PostgresSettings.in(folder).withoutDurability());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder), "test-postgres-end"));
                return new TestPostgres(server);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(PostgresServer server, Path folder) {
            server.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
