package ro.asigur.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The program as a person starts it, on a free port, and all that it has said so far. */
final class StartedProduct implements AutoCloseable {

    /** A first start unpacks PostgreSQL, makes the counties and loads a commune into each. */
    private static final int PATIENCE_SECONDS = 180;

    private static final int END_PATIENCE_SECONDS = 40;

    private final Process program;
    private final int port;
    private final StringBuilder said = new StringBuilder();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Thread reader = new Thread(this::read);

    private StartedProduct(Process program, int port) {
        this.program = program;
        this.port = port;
        reader.setDaemon(true);
        reader.start();
    }

    /** @param words further options */
    static StartedProduct start(Path data, String... words) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of(System.getProperty("asigur.dist"), "asigur.jar").toString(),
                "--lang",
                "en",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ASIGUR_"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("TZ", "America/Lima"); // the county's dates must not follow the server's zone
        return new StartedProduct(builder.start(), port);
    }

    int port() {
        return port;
    }

    Server server() {
        return new Server(port);
    }

    String said() {
        synchronized (said) {
            return said.toString();
        }
    }

    StartedProduct untilReady() {
        try {
            if (!ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the product ended before it was ready:\n" + said());
            }
            return this;
        } catch (TimeoutException late) {
            throw new AssertionError("not ready after " + PATIENCE_SECONDS + " s:\n" + said(), late);
        } catch (Exception e) {
            throw new AssertionError("the start could not be followed:\n" + said(), e);
        }
    }

    /** Waits for an end of its own accord; the exit code. */
    int ended() throws InterruptedException {
        if (!program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it has not ended:\n" + said());
        }
        reader.join(TimeUnit.SECONDS.toMillis(END_PATIENCE_SECONDS));
        return program.exitValue();
    }

    /** Reads to the end, so that the program never waits for somebody to read what it says. */
    private void read() {
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.append(line).append('\n');
                }
                if (line.contains("Ctrl-C")) {
                    ready.complete(true);
                }
            }
            ready.complete(false);
        } catch (IOException gone) {
            ready.complete(false);
        }
    }

    /** Stops it in good order. */
    @Override
    public void close() {
        program.destroy();
        try {
            if (!program.waitFor(END_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
