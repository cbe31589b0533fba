package ro.asigur.launcher.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ro.asigur.launcher.problem.LogFile;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** The data of one PostgreSQL on disk: made once, owned by whom it runs as, closed to everybody else. */
final class Cluster {
    static final String SUPERUSER = "postgres";
    private static final String OURS_ONLY = "rwx------";

    private final PostgresSettings settings;
    private final PostgresBinaries binaries;
    private final RunAs runAs;

    Cluster(PostgresSettings settings, PostgresBinaries binaries, RunAs runAs) {
        this.settings = settings;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    /** Makes the folders 0700; with another user the data folder itself must let that user pass (0711). */
    static void folders(PostgresSettings settings, RunAs runAs) throws IOException {
        folder(settings.folder(), runAs.otherUser() ? "rwx--x--x" : OURS_ONLY);
        folder(settings.home(), OURS_ONLY);
        folder(settings.folder().resolve("logs"), OURS_ONLY);
        folder(settings.folder().resolve("secrets"), OURS_ONLY);
        give(settings.home(), runAs.owner(), false);
    }

    /** Another user must be able to reach the programs through every folder above them. */
    void checkReachable() {
        if (runAs.otherUser() && !RunAs.succeeds(runAs.command("test", "-x", binaries.program("postgres")))) {
            throw new StartRefused(StartProblem.FOLDER_CLOSED_TO_USER, settings.folder(), runAs.owner());
        }
    }

    /** Runs {@code initdb} if there are no data yet; the folder appears under its name only when it is whole. */
    void make() throws IOException {
        if (Files.exists(settings.cluster().resolve("PG_VERSION"))) {
            if (!Files.exists(settings.secret())) {
                throw new StartRefused(StartProblem.PASSWORD_MISSING, settings.secret(), settings.folder());
            }
            give(settings.cluster(), runAs.owner(), true);
            return;
        }
        Path part = settings.home().resolve("data.part");
        delete(part);
        Path passwordFile = settings.home().resolve("password.part");
        Files.deleteIfExists(passwordFile);
        write(passwordFile, password());
        give(passwordFile, runAs.owner(), false);
        try {
            initdb(part, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.deleteIfExists(settings.cluster());
        Files.move(part, settings.cluster());
    }

    /** 24 random bytes, made at the first start, mode 0600. */
    String password() throws IOException {
        if (!Files.exists(settings.secret())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            write(settings.secret(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(settings.secret()).strip();
    }

    private void initdb(Path part, Path passwordFile) throws IOException {
        List<String> command = runAs.command(
                binaries.program("initdb"),
                "-U",
                SUPERUSER,
                "-D",
                part.toString(),
                "-E",
                "UTF-8",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--data-checksums",
                settings.durable() ? "--no-instructions" : "--no-sync");
        Process process = new ProcessBuilder(command)
                .directory(settings.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
        try {
            if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
                delete(part);
                throw new StartRefused(StartProblem.DATABASE_NOT_MADE, settings.log(), LogFile.tail(settings.log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted while the database was being made", e);
        }
    }

    private static void folder(Path folder, String permissions) throws IOException {
        Files.createDirectories(folder);
        if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                .equals(permissions)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static void give(Path path, String owner, boolean whole) throws IOException {
        UserPrincipal wanted =
                FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        if (Files.getOwner(path).equals(wanted)) {
            return;
        }
        try (Stream<Path> files = whole ? Files.walk(path) : Stream.of(path)) {
            // the folder itself last: an interrupted change is then taken up again at the next start
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(wanted);
            }
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
