package ro.asigur.launcher.postgres;

import java.nio.file.Path;
import java.util.function.ToLongFunction;

/**
 * How one PostgreSQL is to run.
 *
 * @param folder everything lives below it: {@code postgres/}, {@code secrets/}, {@code logs/}; made if missing
 * @param port TCP port on 127.0.0.1; 0 = the usual one (15432) if it is free, else any free one
 * @param durable false only for tests: a crash of the machine may then lose the whole database
 * @param sharedBuffersMb cache of the database, in MiB
 * @param maxConnections upper bound of sessions
 * @param binaries finds the archive {@code postgres-linux-*.txz} and {@code org.tukaani.xz}
 * @param freeBytes room left on the disk of a folder, in bytes
 */
public record PostgresSettings(
        Path folder,
        int port,
        boolean durable,
        int sharedBuffersMb,
        int maxConnections,
        ClassLoader binaries,
        ToLongFunction<Path> freeBytes) {

    static final int USUAL_PORT = 15432;

    public PostgresSettings {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Durable, 128 MiB of cache, 200 sessions: for two cores and 42 counties with sleeping pools. */
    public static PostgresSettings in(Path folder) {
        return new PostgresSettings(
                folder, 0, true, 128, 200, PostgresSettings.class.getClassLoader(), DiskSpace::freeBytes);
    }

    public PostgresSettings withPort(int newPort) {
        return new PostgresSettings(folder, newPort, durable, sharedBuffersMb, maxConnections, binaries, freeBytes);
    }

    public PostgresSettings withoutDurability() {
        return new PostgresSettings(folder, port, false, sharedBuffersMb, maxConnections, binaries, freeBytes);
    }

    public PostgresSettings withBinaries(ClassLoader loader) {
        return new PostgresSettings(folder, port, durable, sharedBuffersMb, maxConnections, loader, freeBytes);
    }

    public PostgresSettings withFreeBytes(ToLongFunction<Path> reading) {
        return new PostgresSettings(folder, port, durable, sharedBuffersMb, maxConnections, binaries, reading);
    }

    Path home() {
        return folder.resolve("postgres");
    }

    Path cluster() {
        return home().resolve("data");
    }

    Path log() {
        return folder.resolve("logs").resolve("postgres.log");
    }

    Path secret() {
        return folder.resolve("secrets").resolve("postgres.password");
    }
}
