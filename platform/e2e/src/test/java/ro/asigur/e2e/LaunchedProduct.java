package ro.asigur.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The product as a person starts it, once per JVM, on a free port and a new data folder with its demo; ended with the JVM. With
 * {@code -Dasigur.running=<port>,<data folder>} the tests use a demo that already runs.
 */
final class LaunchedProduct {

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
            return launched(
                    "--plugins",
                    BrokenModules.beside(Path.of(System.getProperty("asigur.dist"), "plugins"))
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Another one, with its own port and data, ended with the JVM.
     *
     * @param words of the command line besides those
     */
    static LaunchedProduct launched(String... words) throws IOException {
        Path data = Files.createTempDirectory("asigur-e2e");
        StartedProduct product = StartedProduct.start(data, words);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(product, data)));
        product.untilReady();
        return new LaunchedProduct(product.port(), data);
    }

    private static void end(StartedProduct product, Path data) {
        product.close();
        try {
            StartedProduct.delete(data);
        } catch (IOException left) {
            System.err.println("left behind: " + data + ": " + left);
        }
    }
}
