package ro.asigur.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import ro.asigur.testkit.database.TestPostgres;

/**
 * What the server that Arquillian starts is told, written before Arquillian reads it. The modules' folder holds the real example
 * and two that are broken: one is no jar, of the other the digest is not the pinned one.
 */
public final class InServerSettings implements LauncherSessionListener {

    /** The whole of it stands in the names of the system properties that the launcher gives, too. */
    static final String PREFIX = "asigur.";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty(
                "payara.microJar", dist().resolve("lib/payara-micro.jar").toString());
        System.setProperty("payara.extraMicroOptions", "--nohazelcast --disablephonehome --contextroot /");
        System.setProperty("payara.cmdOptions", Lazy.OPTIONS);
    }

    static Path dist() {
        return Path.of(System.getProperty("asigur.dist"));
    }

    private static final class Lazy {
        static final String OPTIONS = options();

        private static String options() {
            try {
                Path data = Files.createTempDirectory("asigur-in-server");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
                TestPostgres postgres = TestPostgres.shared();
                Map<String, String> told = new TreeMap<>();
                told.put("jdbc.url", postgres.adminUrl());
                told.put("jdbc.user", postgres.user());
                told.put("jdbc.password", postgres.password());
                told.put("data", data.toString());
                told.put("tenants", dist().resolve("tenants").toString());
                told.put(
                        "plugins",
                        plugins(Files.createDirectory(data.resolve("plugins"))).toString());
                told.put("demo", "true");
                told.put("port", "8080");
                told.put("scheme", "http");
                return "-Xmx700m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dmp.openapi.scan.disable=true "
                        + told.entrySet().stream()
                                .map(one -> "-D" + PREFIX + one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(" "));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException left) {
                System.err.println("left behind: " + folder + ": " + left);
            }
        }

        private static Path plugins(Path folder) throws IOException {
            Path example = dist().resolve("plugins/example.jar");
            Files.copy(example, folder.resolve("example.jar"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(folder.resolve("no-jar.jar"), "This is a letter, not a module.");
            Files.copy(example, folder.resolve("tampered.jar"));
            Files.writeString(
                    folder.resolve("digests.sha256"),
                    digest(example) + "  example.jar\n"
                            + digest(folder.resolve("no-jar.jar")) + "  no-jar.jar\n"
                            + "0".repeat(64) + "  tampered.jar\n");
            return folder;
        }

        private static String digest(Path file) throws IOException {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
