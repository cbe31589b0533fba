package ro.asigur.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ro.asigur.launcher.control.ControlCalls;
import ro.asigur.launcher.control.ControlFile;
import ro.asigur.launcher.payara.RunningServer;
import ro.asigur.launcher.payara.ServerSettings;
import ro.asigur.launcher.payara.TlsKeystore;
import ro.asigur.launcher.payara.TlsPem;
import ro.asigur.launcher.postgres.DataFolder;
import ro.asigur.launcher.postgres.DiskSpace;
import ro.asigur.launcher.postgres.FolderLock;
import ro.asigur.launcher.postgres.Ports;
import ro.asigur.launcher.postgres.PostgresServer;
import ro.asigur.launcher.postgres.PostgresSettings;
import ro.asigur.launcher.problem.LogFile;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** From nothing to two counties that serve; what was started is ended in the opposite order. */
final class Start implements AutoCloseable {
    /** After Payara has said that it is done, a WAR that works answers within this time. */
    private static final Duration AFTER_DEPLOY_PATIENCE = Duration.ofSeconds(60);

    private final Options options;
    private final Texts texts;
    private final Screen screen;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    Start(Options options, Texts texts, Screen screen) {
        this.options = options;
        this.texts = texts;
        this.screen = screen;
    }

    /** @throws StartRefused with the reason; the caller then closes what had been started */
    void run() {
        long from = System.nanoTime();
        Installation installation = Installation.here();
        Path tenants = options.text("tenants").map(Path::of).orElse(installation.tenants());
        Path plugins = options.text("plugins").map(Path::of).orElse(installation.plugins());
        installation.check(tenants, plugins);
        if (!Ports.isFreeOn(options.address(), options.port())) {
            throw new StartRefused(StartProblem.PORT_TAKEN, options.port());
        }
        Optional<TlsPem> pem = tlsPem();
        knowOwnName();
        try {
            DatabaseAddress database = database(installation);
            ServerSettings settings = settings(installation, pem);
            ControlFile control = ControlFile.create(settings.controlPort());
            ControlCalls calls = new ControlCalls(control, texts.language());
            serve(settings, contract(database, tenants, plugins, control), calls);
            control.write(options.data());
            keep(() -> ControlFile.delete(options.data()));
            Welcome welcome = new Welcome(options, texts, screen, calls);
            welcome.fillAndShow(Duration.ofNanos(System.nanoTime() - from));
        } catch (IOException e) {
            throw new StartRefused(e, StartProblem.DATA_FOLDER_UNUSABLE, options.data(), String.valueOf(e));
        }
    }

    /** Holds the lock of {@link #close()}: who interrupts this waits until the database can be stopped in good order. */
    private synchronized DatabaseAddress database(Installation installation) throws IOException {
        if (options.text("jdbc-url").isPresent()) {
            DatabaseAddress given = new DatabaseAddress(
                    options.text("jdbc-url").get(),
                    options.text("jdbc-user").orElse(""),
                    options.text("jdbc-password").orElse(""));
            given.checkReachable();
            DataFolder.checkOurs(options.data());
            DiskSpace.check(options.data(), DiskSpace::freeBytes);
            Files.createDirectories(options.data());
            Files.setPosixFilePermissions(options.data(), PosixFilePermissions.fromString("rwx------"));
            keep(FolderLock.take(options.data()));
            return given;
        }
        screen.line(texts.say("start.database", options.data()));
        PostgresServer server =
                PostgresServer.start(PostgresSettings.in(options.data()).withBinaries(installation.postgresBinaries()));
        keep(server);
        server.onUnexpectedEnd(() -> {
            screen.line(texts.say("start.database-gone", options.data().resolve("logs/postgres.log")));
            System.exit(StartProblem.DATABASE_NOT_STARTED.exitCode());
        });
        return new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
    }

    /** Payara asks for it and breaks off without an answer. */
    private static void knowOwnName() {
        try {
            InetAddress.getLocalHost();
        } catch (UnknownHostException e) {
            // "NAME: NAME: Name or service not known"
            throw new StartRefused(
                    e,
                    StartProblem.OWN_NAME_UNKNOWN,
                    String.valueOf(e.getMessage()).split(":", 2)[0]);
        }
    }

    private Optional<TlsPem> tlsPem() {
        return options.text("tls-cert")
                .map(certificate -> TlsPem.read(
                        Path.of(certificate), Path.of(options.text("tls-key").orElse(""))));
    }

    private ServerSettings settings(Installation installation, Optional<TlsPem> pem) throws IOException {
        TlsKeystore tls = pem.isPresent() ? pem.get().keystore(options.data()) : null;
        int controlPort = tls == null ? options.port() : Ports.anyFree();
        return new ServerSettings(
                options.data(), installation.war(), options.address(), options.port(), controlPort, tls);
    }

    private Map<String, String> contract(DatabaseAddress database, Path tenants, Path plugins, ControlFile control) {
        Map<String, String> contract = new TreeMap<>();
        contract.put("asigur.jdbc.url", database.url());
        contract.put("asigur.jdbc.user", database.user());
        contract.put("asigur.jdbc.password", database.password());
        contract.put("asigur.data", options.data().toString());
        contract.put("asigur.tenants", tenants.toAbsolutePath().normalize().toString());
        contract.put("asigur.plugins", plugins.toAbsolutePath().normalize().toString());
        contract.put("asigur.demo", Boolean.toString(options.demo()));
        contract.put("asigur.port", Integer.toString(options.port()));
        contract.put("asigur.host", options.host());
        contract.put("asigur.scheme", options.tls() ? "https" : "http");
        contract.put("asigur.control.token", control.token());
        // the server's own reading of the code is wrong in places; ours is made at build time
        contract.put("mp.openapi.scan.disable", "true");
        return contract;
    }

    private void serve(ServerSettings settings, Map<String, String> contract, ControlCalls calls) throws IOException {
        screen.line(texts.say("start.server"));
        long logBytes = LogFile.size(settings.log());
        keep(RunningServer.start(settings, contract));
        long until = System.nanoTime() + AFTER_DEPLOY_PATIENCE.toNanos();
        while (!calls.isReady()) {
            if (System.getProperty(RunningServer.REFUSAL) != null
                    || System.nanoTime() > until
                    || LogFile.says(settings.log(), logBytes, "Exception while loading the app")) {
                throw RunningServer.refusal(settings, logBytes);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server was starting", e);
        }
    }

    private synchronized void keep(AutoCloseable part) {
        started.push(part);
        if (closed) {
            end(part); // somebody ended the program while this part was starting
        }
    }

    /** Server first, database last; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        started.forEach(this::end);
    }

    private void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // the other parts must end too
            screen.line(String.valueOf(e));
        }
    }

    /** Has it been ended, by whomever? */
    synchronized boolean isClosed() {
        return closed;
    }

    /** Is there anything that runs? */
    synchronized boolean isRunning() {
        return !closed && !started.isEmpty();
    }
}
