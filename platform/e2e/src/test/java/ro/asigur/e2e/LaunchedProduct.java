package ro.asigur.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * The product as a person starts it, once per JVM, on a free port and a new data folder with its demo; ended with the JVM. With
 * {@code -Dasigur.running=<port>,<data folder>} the tests use a demo that already runs.
 */
final class LaunchedProduct {

    /** A first start unpacks PostgreSQL, makes the counties and loads a commune into each. */
    private static final int PATIENCE_SECONDS = 180;

    private final int port;
    private final Path data;

    private LaunchedProduct(int port, Path data) {
        this.port = port;
        this.data = data;
    }

    static LaunchedProduct running() {
        return Holder.RUNNING;
    }

    int port() {
        return port;
    }

    Server server() {
        return new Server(port);
    }

    /** The data folder, with the database's password and the logs. */
    Path data() {
        return data;
    }

    /** {@code http://bacau.localhost:8080}; browsers resolve such names by themselves. */
    String address(String county) {
        return "http://" + server().host(county);
    }

    private static final class Holder {
        static final LaunchedProduct RUNNING = start();
    }

    private static LaunchedProduct start() {
        String given = System.getProperty("asigur.running", "");
        if (!given.isEmpty()) {
            String[] parts = given.split(",");
            return new LaunchedProduct(Integer.parseInt(parts[0]), Path.of(parts[1]));
        }
        try {
            return launched(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Another one, with its own port and data, ended with the JVM.
     *
     * @param options words of the command line besides those
     */
    static LaunchedProduct launched(List<String> options) throws IOException {
        Path data = Files.createTempDirectory("asigur-e2e");
        LaunchedProduct product = new LaunchedProduct(freePort(), data);
        Process program = product.launch(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program, data)));
        awaitSaid(program, "Ctrl-C");
        return product;
    }

    private Process launch(List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
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
        words.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ASIGUR_"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("TZ", "America/Lima"); // the county's dates must not follow the server's zone
        return builder.start();
    }

    private static void awaitSaid(Process program, String word) {
        StringBuilder said = new StringBuilder();
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(program, word, said, ready));
        reader.setDaemon(true);
        reader.start();
        try {
            if (!ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the product ended before it was ready:\n" + said);
            }
        } catch (TimeoutException late) {
            throw new AssertionError("not ready after " + PATIENCE_SECONDS + " s:\n" + said, late);
        } catch (Exception e) {
            throw new AssertionError("the start could not be followed:\n" + said, e);
        }
    }

    /** Reads to the end, so that the program never waits for somebody to read what it says. */
    private static void read(Process program, String word, StringBuilder said, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.append(line).append('\n');
                }
                if (line.contains(word)) {
                    ready.complete(true);
                }
            }
            ready.complete(false);
        } catch (IOException gone) {
            ready.complete(false);
        }
    }

    private static void end(Process program, Path data) {
        program.destroy();
        try {
            if (!program.waitFor(40, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException left) {
            System.err.println("left behind: " + data + ": " + left);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
