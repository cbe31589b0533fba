package ro.asigur.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** The programs {@code postgres} and {@code initdb}, unpacked once per version. */
record PostgresBinaries(Path folder, String version) {

    /** Unpacks if this version is not there yet; a half-unpacked folder is never left under the final name. */
    static PostgresBinaries unpack(Path home, ClassLoader binaries) throws IOException {
        String version = ownVersion();
        Path folder = home.resolve("bin-" + version);
        if (!Files.exists(folder)) {
            Path part = home.resolve("bin-" + version + ".part");
            delete(part);
            Files.createDirectories(part);
            try (InputStream archive = archive(binaries);
                    InputStream tar = xz(archive, binaries)) {
                TarEntries.unpack(tar, part);
            }
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder, version);
    }

    /** The first number of the version, which a data folder is bound to. */
    static String ownMajor() throws IOException {
        String version = ownVersion();
        return version.substring(0, version.indexOf('.'));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String ownVersion() throws IOException {
        Properties versions = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/ro/asigur/launcher/versions.properties")) {
            if (in == null) {
                throw new IOException("versions.properties is missing from the launcher");
            }
            versions.load(in);
        }
        return versions.getProperty("postgres", "");
    }

    private static InputStream archive(ClassLoader binaries) {
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = System.getProperty("os.name", "");
        String name = switch (machine) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default -> "";
        };
        InputStream archive = system.equals("Linux") && !name.isEmpty() ? binaries.getResourceAsStream(name) : null;
        if (archive == null) {
            throw new StartRefused(StartProblem.NO_BINARIES, system + " " + machine);
        }
        return archive;
    }

    /** By name, because the reader of xz lies apart from the server's class path. */
    private static InputStream xz(InputStream archive, ClassLoader binaries) throws IOException {
        try {
            return (InputStream) binaries.loadClass("org.tukaani.xz.XZInputStream")
                    .getConstructor(InputStream.class)
                    .newInstance(archive);
        } catch (ReflectiveOperationException e) {
            throw new IOException("the archive of PostgreSQL cannot be opened", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
