package ro.asigur.launcher.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ro.asigur.launcher.problem.LogFile;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/**
 * A running PostgreSQL of our own: a direct child of this program, on 127.0.0.1, with passwords.
 *
 * <p>If this program is killed, the child goes on; the next start on the same folder ends it in good order first.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    /** Long, because after a crash the log is replayed first. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(300);

    private static final int TRIES_FOR_A_FREE_PORT = 3;

    private final PostgresSettings settings;
    private final FolderLock lock;
    private final String password;
    private final Process process;
    private final int port;
    private volatile boolean closing;

    private PostgresServer(PostgresSettings settings, FolderLock lock, String password, Process process, int port) {
        this.settings = settings;
        this.lock = lock;
        this.password = password;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts on the folder of the settings, making the data at the first start.
     *
     * @throws StartRefused with the reason; then nothing runs and no half-made data are left
     */
    public static PostgresServer start(PostgresSettings settings) {
        try {
            DataFolder.checkOurs(settings.folder());
            DataFolder.checkVersion(settings);
            DiskSpace.check(settings.folder(), settings.freeBytes());
            RunAs runAs = RunAs.here();
            Cluster.folders(settings, runAs);
            FolderLock lock = FolderLock.take(settings.folder());
            boolean started = false;
            try {
                PostgresServer server = start(settings, runAs, lock);
                started = true;
                return server;
            } finally {
                if (!started) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw new StartRefused(e, StartProblem.DATA_FOLDER_UNUSABLE, settings.folder(), String.valueOf(e));
        }
    }

    private static PostgresServer start(PostgresSettings settings, RunAs runAs, FolderLock lock) throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpack(settings.home(), settings.binaries());
        Cluster cluster = new Cluster(settings, binaries, runAs);
        cluster.checkReachable();
        if (!Postmaster.settle(settings.cluster(), STOP_PATIENCE)) {
            throw new StartRefused(StartProblem.DATA_FOLDER_IN_USE, settings.folder());
        }
        if (settings.port() != 0 && !Ports.isFreeOnLoopback(settings.port())) {
            throw new StartRefused(StartProblem.DATABASE_PORT_TAKEN, settings.port());
        }
        LogFile.rotate(settings.log());
        cluster.make();
        String password = cluster.password();
        for (int attempt = 1; ; attempt++) {
            int port = port(settings);
            Process process = launch(settings, runAs, binaries, port);
            if (awaitReady(settings, process)) {
                return new PostgresServer(settings, lock, password, process, port);
            }
            // somebody may have taken the free port in between; with a fixed port there is nothing to try again
            if (settings.port() != 0 || attempt == TRIES_FOR_A_FREE_PORT) {
                throw new StartRefused(StartProblem.DATABASE_NOT_STARTED, settings.log(), LogFile.tail(settings.log()));
            }
        }
    }

    /** Without the name of a database, e.g. {@code jdbc:postgresql://127.0.0.1:15432/}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    /** May create databases and roles. */
    public String user() {
        return Cluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Fast shutdown: sessions end, everything committed is on disk; waits up to a minute. */
    @Override
    public void close() {
        closing = true;
        stop(process);
        lock.close();
    }

    /** Calls once, on a thread of its own, if the database ends although nobody closed it. */
    public void onUnexpectedEnd(Runnable action) {
        process.onExit().thenRunAsync(() -> {
            if (!closing) {
                action.run();
            }
        });
    }

    private static int port(PostgresSettings settings) throws IOException {
        if (settings.port() != 0) {
            return settings.port();
        }
        return settings.durable() && Ports.isFreeOnLoopback(PostgresSettings.USUAL_PORT)
                ? PostgresSettings.USUAL_PORT
                : Ports.anyFree();
    }

    private static Process launch(PostgresSettings settings, RunAs runAs, PostgresBinaries binaries, int port)
            throws IOException {
        List<String> command = new ArrayList<>();
        // a session of its own: Ctrl-C in the terminal reaches this program only, which stops the database last
        if (RunAs.succeeds(List.of("setsid", "true"))) {
            command.add("setsid");
        }
        command.addAll(runAs.command(
                binaries.program("postgres"), "-D", settings.cluster().toString(), "-p", Integer.toString(port)));
        for (String setting : serverSettings(settings)) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(command)
                .directory(settings.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
    }

    private static List<String> serverSettings(PostgresSettings settings) {
        String durable = settings.durable() ? "on" : "off";
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "fsync=" + durable,
                "synchronous_commit=" + durable,
                "full_page_writes=" + durable,
                "max_connections=" + settings.maxConnections(),
                "shared_buffers=" + settings.sharedBuffersMb() + "MB",
                "effective_cache_size=1GB",
                "work_mem=8MB",
                "maintenance_work_mem=64MB",
                "max_wal_size=1GB",
                "random_page_cost=1.1",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "log_checkpoints=off",
                // values of rows (a CNP in a violated constraint) stay out of the log
                "log_error_verbosity=terse",
                "log_min_error_statement=panic");
    }

    private static boolean awaitReady(PostgresSettings settings, Process process) throws IOException {
        long until = System.nanoTime() + START_PATIENCE.toNanos();
        try {
            while (System.nanoTime() < until) {
                if (Postmaster.isReady(settings.cluster(), process.pid())) {
                    return true;
                }
                if (process.waitFor(30, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop(process);
        return false;
    }

    private static void stop(Process process) {
        try {
            if (process.isAlive()) {
                Postmaster.signal(process.pid(), "INT");
                if (!Postmaster.awaitEnd(process.pid(), STOP_PATIENCE)) {
                    Postmaster.signal(process.pid(), "QUIT"); // at once; the log is replayed at the next start
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
