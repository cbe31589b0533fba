package ro.asigur.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What to run. Quick: everything small, under three minutes; the figures are then a check that it works, not a promise.
 *
 * @param floorOnly without the product
 */
record Settings(Path root, boolean quick, boolean floorOnly, Path work, int port) {

    static final String HELP = """
            platform/bench/run [--quick] [--floor-only] [--work FOLDER] [--port PORT]
              --quick       small sizes, under three minutes
              --floor-only  PostgreSQL alone, without the product
              --work        folder for data, 3 GB free (a temporary one; it is emptied at the end)
              --port        of the product on 127.0.0.1 (18080)""";

    static Settings of(List<String> words) {
        Path root = Path.of("");
        Path work = Path.of(
                System.getProperty("java.io.tmpdir"),
                "asigur-bench-" + ProcessHandle.current().pid());
        int port = 18_080;
        boolean quick = false;
        boolean floorOnly = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--quick" -> quick = true;
                case "--floor-only" -> floorOnly = true;
                case "--root" -> root = Path.of(words.get(++i));
                case "--work" -> work = Path.of(words.get(++i));
                case "--port" -> port = Integer.parseInt(words.get(++i));
                default -> throw new IllegalArgumentException(words.get(i) + "?\n" + HELP);
            }
        }
        return new Settings(root.toAbsolutePath().normalize(), quick, floorOnly, work.toAbsolutePath(), port);
    }

    int floorPersons() {
        return quick ? 12_000 : 121_000;
    }

    int floorSeconds() {
        return quick ? 5 : 30;
    }

    int submitSeconds() {
        return quick ? 8 : 45;
    }

    int warmupSeconds() {
        return quick ? 5 : 20;
    }

    int households() {
        return quick ? 2_000 : 48_247;
    }

    /** Of a list that is written as a file. */
    int tableRows() {
        return quick ? 20_000 : 100_000;
    }

    int readRounds() {
        return quick ? 40 : 300;
    }

    Path dist() {
        return root.resolve("deploy/target/dist");
    }
}
