package ro.asigur.bench.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ro.asigur.bench.ProcessStat;

/** The product of {@code deploy/target/dist}, started as a person starts it, on a data folder of ours. */
public final class Product implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(5);

    private final Path dist;
    private final Path data;
    private final int port;
    private final Process process;
    private final double readySeconds;

    private Product(Path dist, Path data, int port, Process process, double readySeconds) {
        this.dist = dist;
        this.data = data;
        this.port = port;
        this.process = process;
        this.readySeconds = readySeconds;
    }

    /**
     * Starts it and waits until it serves and a demo has its data.
     *
     * @param tenants folder of counties
     */
    public static Product start(Path dist, Path data, int port, Path tenants, boolean demo)
            throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        List<String> command = new ArrayList<>(List.of(
                "java",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-jar",
                dist.resolve("asigur.jar").toString(),
                "--data",
                data.toString(),
                "--port",
                "" + port,
                "--lang",
                "en",
                "--tenants",
                tenants.toString()));
        if (!demo) {
            command.add("--no-demo");
        }
        Path log = data.resolveSibling(data.getFileName() + ".out");
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Product product = new Product(dist, data, port, process, await(process, port, log, from));
        product.awaitWelcome(log);
        return product;
    }

    private static double await(Process process, int port, Path log, long from)
            throws IOException, InterruptedException {
        while (System.nanoTime() - from < START_PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the product ended: " + Files.readString(log));
            }
            if (ready(port)) {
                return (System.nanoTime() - from) / 1e9;
            }
            Thread.sleep(50);
        }
        stop(process);
        throw new IllegalStateException("the product did not get ready: " + Files.readString(log));
    }

    private static boolean ready(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .header("Host", "localhost:" + port)
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A demo fills its counties after it serves; the last line of the welcome says how to stop. */
    private void awaitWelcome(Path log) throws IOException, InterruptedException {
        long from = System.nanoTime();
        while (!Files.readString(log).contains("Ctrl-C")) {
            if (!process.isAlive() || System.nanoTime() - from > START_PATIENCE.toNanos()) {
                close();
                throw new IllegalStateException("the product did not welcome: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    public int port() {
        return port;
    }

    /** From the command to the first answer "ready". */
    public double readySeconds() {
        return readySeconds;
    }

    public double serverCpuMillis() throws IOException {
        return ProcessStat.cpuMillis(process.pid()) - postgresCpuMillis();
    }

    public double postgresCpuMillis() throws IOException {
        return ProcessStat.cpuMillis(postgresPid());
    }

    public double residentMegabytes() throws IOException {
        boolean child = process.descendants().anyMatch(p -> p.pid() == postgres());
        double all = ProcessStat.residentMegabytes(process.pid());
        return child ? all : all + ProcessStat.residentMegabytes(postgresPid());
    }

    private long postgres() {
        try {
            return postgresPid();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public long postgresPid() throws IOException {
        return Long.parseLong(pidFile().get(0).strip());
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
    }

    /** Without the database, e.g. {@code jdbc:postgresql://127.0.0.1:15432/}. */
    public String jdbcServer() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/";
    }

    public String jdbcPassword() throws IOException {
        return Files.readString(data.resolve("secrets/postgres.password")).strip();
    }

    /** The product's own command {@code load}; its output. */
    public String load(String county, int households, long seed, Duration patience)
            throws IOException, InterruptedException {
        Process load = new ProcessBuilder(
                        "java",
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        dist.resolve("asigur.jar").toString(),
                        "load",
                        "--data",
                        data.toString(),
                        "--county",
                        county,
                        "--households",
                        "" + households,
                        "--seed",
                        "" + seed,
                        "--lang",
                        "en")
                .redirectErrorStream(true)
                .start();
        String output = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!load.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || load.exitValue() != 0) {
            load.destroy();
            throw new IllegalStateException("load failed: " + output);
        }
        return output;
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop(process);
    }
}
