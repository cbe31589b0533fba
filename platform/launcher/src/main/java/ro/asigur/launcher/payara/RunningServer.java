package ro.asigur.launcher.payara;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.asigur.launcher.problem.LogFile;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** Payara Micro in this JVM. Whether the WAR really serves is asked over HTTP: the server starts even without it. */
public final class RunningServer implements AutoCloseable {
    /** The server says here in one plain sentence why it refuses to serve, e.g. a wrong line of a county's folder. */
    public static final String REFUSAL = "asigur.start.refused";

    /** Where the server knows it: which of our problems that is, with its details in the lines below. */
    private static final String PROBLEM = "asigur.start.problem";

    private static final String HOOK_OF_PAYARA = "Payara Micro Shutdown Hook";
    private static final long END_PATIENCE_MILLIS = 30_000;

    private final PayaraMicroBoot boot;

    private RunningServer(PayaraMicroBoot boot) {
        this.boot = boot;
    }

    /**
     * Returns when Payara has tried to deploy the WAR.
     *
     * @param contract the system properties that the server reads
     * @throws StartRefused SERVER_NOT_STARTED if Payara itself does not start
     */
    public static RunningServer start(ServerSettings settings, Map<String, String> contract) {
        contract.forEach(System::setProperty);
        TlsKeystore tls = settings.tls();
        if (tls != null) {
            System.setProperty("javax.net.ssl.keyStore", tls.file().toString());
            System.setProperty("javax.net.ssl.keyStorePassword", tls.password());
            System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
        }
        try {
            ServerFiles files = new ServerFiles(settings);
            files.write();
            redirectConsole(settings.console());
            List<String> words = files.arguments();
            return new RunningServer(PayaraMicroLauncher.create(words.toArray(new String[0])));
        } catch (IOException e) {
            throw new StartRefused(
                    e, StartProblem.DATA_FOLDER_UNUSABLE, settings.folder(), String.valueOf(e.getMessage()));
        } catch (Exception e) {
            throw new StartRefused(e, StartProblem.SERVER_NOT_STARTED, settings.log(), rootMessage(e));
        }
    }

    /**
     * Returns when requests and the WAR have ended. At the end of the program Payara's own hook ends them, at the same time
     * as ours: then it is waited for, or the database would go away under the WAR's feet.
     */
    @Override
    public void close() {
        try {
            Optional<Thread> ending = hookOfPayara();
            if (ending.isPresent()) {
                ending.get().join(END_PATIENCE_MILLIS);
            } else {
                boot.shutdown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not end in good order", e);
        }
    }

    /** It may be a moment later than ours. */
    private static Optional<Thread> hookOfPayara() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            Optional<Thread> hook = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals(HOOK_OF_PAYARA))
                    .findAny();
            if (hook.isPresent()) {
                return hook;
            }
            Thread.sleep(50);
        }
        return Optional.empty();
    }

    /** Why the WAR does not serve: its own sentence, else what the log names as the cause. */
    public static StartRefused refusal(ServerSettings settings, long logBytesBefore) {
        Optional<StartRefused> known = known(System.getProperty(PROBLEM, ""));
        if (known.isPresent()) {
            return known.get();
        }
        String sentence = System.getProperty(REFUSAL, "");
        if (!sentence.isBlank()) {
            return new StartRefused(StartProblem.COUNTIES_BROKEN, sentence);
        }
        try {
            return new StartRefused(
                    StartProblem.SERVER_NOT_READY, settings.log(), LogFile.cause(settings.log(), logBytesBefore));
        } catch (IOException e) {
            return new StartRefused(e, StartProblem.SERVER_NOT_READY, settings.log(), String.valueOf(e));
        }
    }

    private static Optional<StartRefused> known(String problemAndDetails) {
        List<String> lines = problemAndDetails.lines().toList();
        return Stream.of(StartProblem.values())
                .filter(problem -> !lines.isEmpty() && problem.key().equals("problem." + lines.get(0)))
                .findFirst()
                .map(problem ->
                        new StartRefused(problem, lines.subList(1, lines.size()).toArray()));
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root);
    }

    private static void redirectConsole(Path console) throws IOException {
        LogFile.rotate(console);
        OutputStream file = Files.newOutputStream(console, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        PrintStream stream = new PrintStream(file, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }
}
