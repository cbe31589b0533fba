package ro.asigur.launcher.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

class PostgresServerIT {

    @TempDir
    static Path unpacked;

    @TempDir
    Path data;

    private final List<Process> holders = new ArrayList<>();

    /** The binaries are unpacked once for all tests here. */
    @BeforeEach
    void binaries() throws IOException {
        Path home = unpacked.resolve("postgres");
        Files.createDirectories(home);
        PostgresBinaries binaries = PostgresBinaries.unpack(home, getClass().getClassLoader());
        Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path ours = data.resolve("postgres");
        Files.createDirectories(ours);
        Files.createSymbolicLink(ours.resolve("bin-" + binaries.version()), binaries.folder());
    }

    @AfterEach
    void end() throws Exception {
        for (Process holder : holders) {
            holder.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
        Postmaster.settle(settings().cluster(), Duration.ofSeconds(30));
    }

    @Test
    void it_is_durable_checked_and_closed_to_whoever_has_no_password() throws Exception {
        try (PostgresServer server = PostgresServer.start(settings())) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertEquals("on", read(server, "show " + setting), setting);
            }
            assertEquals("127.0.0.1", read(server, "show listen_addresses"));
            assertEquals("", read(server, "show unix_socket_directories"));
            assertEquals("UTF8", read(server, "show server_encoding"));
            assertTrue(read(server, "select rolpassword from pg_authid where rolname='postgres'")
                    .startsWith("SCRAM-"));
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(server.jdbcUrl() + "postgres", server.user(), ""));
            assertEquals("08004", refused.getSQLState());
            assertEquals("rw-------", mode(settings().secret()));
            assertEquals("rwx------", mode(data));
            assertEquals("rwx------", mode(settings().cluster()));
            assertFalse(Files.readString(settings().log()).contains(server.password()));
        }
    }

    @Test
    void rows_survive_the_killing_of_the_program_and_the_next_start_ends_the_orphan() throws Exception {
        String[] first = started(Map.of());
        String password = Files.readString(settings().secret()).strip();
        try (Connection connection = DriverManager.getConnection(first[1] + "postgres", "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 'Ana' as name");
        }
        long orphan = Long.parseLong(first[2]);
        holders.get(0).destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        assertTrue(ProcessHandle.of(orphan).orElseThrow().isAlive());
        try (PostgresServer server = PostgresServer.start(settings())) {
            assertEquals("Ana", read(server, "select name from kept"));
            assertFalse(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false));
            server.close();
            assertFalse(server.isRunning());
        }
    }

    @Test
    void rows_survive_the_killing_of_program_and_database() throws Exception {
        String[] first = started(Map.of());
        String password = Files.readString(settings().secret()).strip();
        try (Connection connection = DriverManager.getConnection(first[1] + "postgres", "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 'Ana' as name");
        }
        holders.get(0).destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        Postmaster.signal(Long.parseLong(first[2]), "KILL");
        assertTrue(Postmaster.awaitEnd(Long.parseLong(first[2]), Duration.ofSeconds(5)));
        try (PostgresServer server = PostgresServer.start(settings())) {
            assertEquals("Ana", read(server, "select name from kept"));
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_harms_nobody() throws Exception {
        String[] first = started(Map.of());
        StartRefused refused = assertThrows(StartRefused.class, () -> PostgresServer.start(settings()));
        assertEquals(StartProblem.DATA_FOLDER_IN_USE, refused.problem());
        assertTrue(ProcessHandle.of(Long.parseLong(first[2])).orElseThrow().isAlive());
    }

    @Test
    void a_taken_port_is_named_and_nothing_is_made() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartRefused refused = assertThrows(
                    StartRefused.class, () -> PostgresServer.start(settings().withPort(taken.getLocalPort())));
            assertEquals(StartProblem.DATABASE_PORT_TAKEN, refused.problem());
            assertEquals(List.of(taken.getLocalPort()), refused.details());
        }
        assertFalse(Files.exists(settings().cluster()));
    }

    @Test
    void data_of_another_version_are_left_as_they_are() throws Exception {
        PostgresSettings other = PostgresSettings.in(data.resolve("other"));
        Files.createDirectories(other.cluster());
        Files.writeString(other.cluster().resolve("PG_VERSION"), "17\n");
        Set<Path> before = files(other.folder());
        StartRefused refused = assertThrows(StartRefused.class, () -> PostgresServer.start(other));
        assertEquals(StartProblem.DATA_FOLDER_OF_ANOTHER_VERSION, refused.problem());
        assertEquals(List.of(other.folder(), "17", "15"), refused.details());
        assertEquals(before, files(other.folder()));
    }

    @Test
    void a_folder_with_somebody_else_s_things_is_left_as_it_is() throws Exception {
        Path theirs = Files.createDirectory(
                data.resolve("etc"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.createDirectory(theirs.resolve("lost+found"));
        DataFolder.checkOurs(theirs); // an empty disk
        Files.writeString(theirs.resolve("passwd"), "root:x:0:0");
        StartRefused refused =
                assertThrows(StartRefused.class, () -> PostgresServer.start(PostgresSettings.in(theirs)));
        assertEquals(StartProblem.DATA_FOLDER_NOT_OURS, refused.problem());
        assertEquals(Set.of(theirs, theirs.resolve("lost+found"), theirs.resolve("passwd")), files(theirs));
        assertEquals("rwxr-xr-x", mode(theirs));
    }

    @Test
    void without_room_on_the_disk_nothing_is_written() {
        Path missing = data.resolve("new");
        long nearly = DiskSpace.NEEDED_BYTES - 1;
        StartRefused refused = assertThrows(
                StartRefused.class,
                () -> PostgresServer.start(PostgresSettings.in(missing).withFreeBytes(folder -> nearly)));
        assertEquals(StartProblem.NO_ROOM, refused.problem());
        assertEquals(List.of(missing, 499L, 500L), refused.details());
        assertFalse(Files.exists(missing));
    }

    @Test
    void a_lost_password_file_is_said_plainly() throws Exception {
        PostgresServer.start(settings()).close();
        Files.delete(settings().secret());
        StartRefused refused = assertThrows(StartRefused.class, () -> PostgresServer.start(settings()));
        assertEquals(StartProblem.PASSWORD_MISSING, refused.problem());
        assertFalse(Files.exists(settings().secret()));
    }

    @Test
    void root_without_user_namespaces_runs_it_as_another_user_on_the_same_data() throws Exception {
        assumeTrue(Files.getOwner(Path.of("/proc/self")).getName().equals("root"));
        try (PostgresServer server = PostgresServer.start(settings())) {
            read(server, "select 1");
        }
        Path programs = Files.createDirectory(data.resolve("programs"));
        Path fake = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        openAbove(data);
        String[] first = started(Map.of("PATH", programs + ":" + System.getenv("PATH")));
        String owner = Files.getOwner(Path.of("/proc", first[2])).getName();
        assertTrue(List.of("postgres", "nobody").contains(owner), owner);
        assertEquals(owner, Files.getOwner(settings().cluster()).getName());
        holders.get(0).destroy();
        assertTrue(holders.get(0).waitFor(20, TimeUnit.SECONDS));
        try (PostgresServer server = PostgresServer.start(settings())) {
            assertEquals("1", read(server, "select 1"));
        }
    }

    private PostgresSettings settings() {
        return PostgresSettings.in(data);
    }

    /** Starts a program of its own; answers the words of its first line. */
    private String[] started(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PostgresHolder.class.getName(),
                data.toString(),
                "0");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        holders.add(process);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertTrue(line != null && line.startsWith("started "), line);
        return line.split(" ");
    }

    private static void openAbove(Path folder) throws IOException {
        for (Path above = folder.getParent(); above.startsWith("/tmp/"); above = above.getParent()) {
            Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.collect(Collectors.toSet());
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String read(PostgresServer server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl() + "postgres", server.user(), server.password());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
