package ro.asigur.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ro.asigur.bench.files.FileFigures;
import ro.asigur.bench.floor.AssessmentFloor;
import ro.asigur.bench.floor.Scratch;
import ro.asigur.bench.product.Api;
import ro.asigur.bench.product.CopyFloor;
import ro.asigur.bench.product.Product;
import ro.asigur.bench.product.Reads;
import ro.asigur.bench.product.SubmitLoad;
import ro.asigur.launcher.postgres.PostgresServer;
import ro.asigur.launcher.postgres.PostgresSettings;

/** One run: floors and figures in turn, on one machine, in the same minutes; the table at the end. */
public final class Bench {

    private static final int CLIENTS = 8;
    private static final String COUNTY = "bacau";

    private final Settings settings;
    private final Report report = new Report();

    private Bench(Settings settings) {
        this.settings = settings;
    }

    public static void main(String... words) throws Exception {
        if (List.of(words).contains("--help")) {
            System.out.println(Settings.HELP);
            return;
        }
        Bench bench = new Bench(Settings.of(List.of(words)));
        try {
            bench.run();
        } finally {
            bench.sweep();
            System.out.println();
            System.out.print(bench.report.table());
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(settings.work());
        report.note(Machine.sentence());
        if (settings.quick()) {
            report.note("quick run: small sizes; the figures show that it works, not what it can do");
        }
        if (settings.floorOnly()) {
            floorAlone();
            return;
        }
        starts();
        try (Product product =
                start(settings.work().resolve("two"), settings.root().resolve("tenants"))) {
            double floor = floor(product.jdbcServer(), "postgres", product.jdbcPassword());
            files(product.jdbcServer(), "postgres", product.jdbcPassword());
            submit(product, floor);
            load(product);
            reads(product);
        }
    }

    private Product start(Path data, Path tenants) throws IOException, InterruptedException {
        return Product.start(settings.dist(), data, settings.port(), tenants, true);
    }

    private void floorAlone() throws IOException, SQLException, InterruptedException {
        try (PostgresServer server =
                PostgresServer.start(PostgresSettings.in(settings.work().resolve("floor")))) {
            double floor = floor(server.jdbcUrl(), server.user(), server.password());
            files(server.jdbcUrl(), server.user(), server.password());
            report.add(new Figure("floor: assessments of one person", floor, "per s", null, null));
        }
    }

    /** First start, second start on the same data, and a start with ten counties. */
    private void starts() throws IOException, InterruptedException {
        System.out.println("start");
        Path two = settings.work().resolve("two");
        try (Product first = start(two, settings.root().resolve("tenants"))) {
            report.add(new Figure("first start, 2 counties, until ready", first.readySeconds(), "s", null, null));
        }
        try (Product again = start(two, settings.root().resolve("tenants"))) {
            report.add(new Figure(
                    "start on existing data, 2 counties", again.readySeconds(), "s", null, Figure.atMost(20)));
            report.add(new Figure(
                    "memory at rest, 2 counties", again.residentMegabytes(), "MB", null, Figure.atMost(600)));
        }
        Path ten = settings.work().resolve("tenants");
        Counties.ten(settings.root().resolve("tenants"), ten);
        Path data = settings.work().resolve("ten");
        Product.start(settings.dist(), data, settings.port(), ten, false).close();
        try (Product again = Product.start(settings.dist(), data, settings.port(), ten, false)) {
            report.add(new Figure("start on existing data, 10 counties", again.readySeconds(), "s", null, null));
            report.add(new Figure("memory at rest, 10 counties", again.residentMegabytes(), "MB", null, null));
        }
    }

    private double floor(String server, String user, String password)
            throws IOException, SQLException, InterruptedException {
        System.out.println("floor");
        try (Scratch scratch = Scratch.make(server, user, password, "bench_floor")) {
            AssessmentFloor floor =
                    new AssessmentFloor(scratch, settings.floorPersons(), CLIENTS, settings.floorSeconds());
            floor.fill();
            AssessmentFloor.Result result = floor.measure();
            report.note("floor by " + result.by() + ", " + CLIENTS + " clients, prepared, " + settings.floorPersons()
                    + " persons: " + Figure.number(result.perSecond()) + " assessments of one person a second");
            return result.perSecond();
        }
    }

    private void files(String server, String user, String password)
            throws IOException, SQLException, InterruptedException {
        FileFigures.papers(report);
        try (Scratch scratch = Scratch.make(server, user, password, "bench_files")) {
            FileFigures.tables(report, scratch, settings.tableRows());
        }
    }

    private void submit(Product product, double floor) throws IOException, InterruptedException {
        System.out.println("submit");
        SubmitLoad.Result result = new SubmitLoad(product, worker(product), CLIENTS, settings.submitSeconds())
                .measure(settings.warmupSeconds());
        SubmitLoad.Part interviewed = result.interviewed();
        report.add(new Figure("submit, households of three", interviewed.perSecond(), "per s", floor / 3, null));
        report.add(new Figure(
                "submit, persons", interviewed.perSecond() * 3, "per s", floor, Figure.ofFloorAtLeast(0.20)));
        part("submit", interviewed);
        SubmitLoad.Part recorded = result.recorded();
        report.add(new Figure("recording a household of three", recorded.perSecond(), "per s", null, null));
        part("recording", recorded);
        report.add(new Figure("doorstep to plan, households", result.wholePerSecond(), "per s", floor / 3, null));
        report.add(new Figure("doorstep to plan, persons", result.wholePerSecond() * 3, "per s", floor, null));
        report.note(interviewed.households() + " households of three, " + Figure.number(result.answersEach())
                + " answers each, " + CLIENTS + " clients on the same machine");
    }

    private void part(String name, SubmitLoad.Part part) {
        report.add(new Figure(name + ", request p50", part.requests().percentile(50), "ms", null, null));
        report.add(new Figure(name + ", request p95", part.requests().percentile(95), "ms", null, null));
        report.add(new Figure(name + ", server CPU for a household", part.serverMillis(), "ms", null, null));
        report.add(new Figure(name + ", PostgreSQL CPU for a household", part.postgresMillis(), "ms", null, null));
    }

    private void load(Product product) throws IOException, SQLException, InterruptedException {
        System.out.println("bulk load");
        double server = product.serverCpuMillis();
        double postgres = product.postgresCpuMillis();
        long before = Rows.persons(product, COUNTY);
        long from = System.nanoTime();
        String output = product.load(COUNTY, settings.households(), 1, Duration.ofMinutes(30));
        double seconds = (System.nanoTime() - from) / 1e9;
        double cpu = (product.serverCpuMillis() - server + product.postgresCpuMillis() - postgres) / 1000;
        long persons = Rows.persons(product, COUNTY) - before;
        System.out.println(output);
        try (Scratch scratch = Scratch.make(product.jdbcServer(), "postgres", product.jdbcPassword(), "bench_copy")) {
            CopyFloor.Result copy = new CopyFloor(product.jdbcServer() + "t_" + COUNTY, scratch, settings.work())
                    .measure(product.postgresPid());
            report.add(new Figure(
                    "bulk load, persons", persons / seconds, "per s", copy.persons() / copy.seconds(), null));
            report.add(new Figure(
                    "bulk load, persons for a CPU second",
                    persons / cpu,
                    "",
                    copy.persons() / copy.cpuSeconds(),
                    null));
            report.note("floor of the bulk load: COPY of the " + copy.rows()
                    + " rows of the county into the same tables, keys and indexes");
        }
    }

    private void reads(Product product) throws IOException, SQLException, InterruptedException {
        System.out.println("reads at " + Rows.persons(product, COUNTY) + " persons");
        reads(product, worker(product), "worker");
        reads(product, coordinator(product), "coordinator");
        report.note("reads at " + Rows.persons(product, COUNTY) + " persons, one reader, over HTTP");
    }

    private void reads(Product product, JsonObject account, String who) throws IOException, InterruptedException {
        Api api = new Api(COUNTY, product.port());
        api.signIn(account);
        Reads.Result result = new Reads(api, settings.readRounds()).measure();
        report.add(new Figure(who + ": household list p50", result.list().percentile(50), "ms", null, null));
        report.add(
                new Figure(who + ": household list p95", result.list().percentile(95), "ms", null, Figure.atMost(60)));
        report.add(new Figure(who + ": household file p50", result.file().percentile(50), "ms", null, null));
        report.add(
                new Figure(who + ": household file p95", result.file().percentile(95), "ms", null, Figure.atMost(60)));
        report.add(new Figure(who + ": search by name p50", result.search().percentile(50), "ms", null, null));
        report.add(new Figure(
                who + ": search by name p95", result.search().percentile(95), "ms", null, Figure.atMost(80)));
    }

    private JsonObject worker(Product product) throws IOException, InterruptedException {
        return account(product, true);
    }

    private JsonObject coordinator(Product product) throws IOException, InterruptedException {
        return account(product, false);
    }

    /** A demo account of the county that may read households: of one commune, or of the whole county. */
    private JsonObject account(Product product, boolean ofCommune) throws IOException, InterruptedException {
        for (JsonObject account : Api.demoAccounts(product.port())) {
            boolean commune = account.containsKey("uat") && !account.isNull("uat");
            if (!account.getString("county").equals(COUNTY) || commune != ofCommune) {
                continue;
            }
            Api api = new Api(COUNTY, product.port());
            api.signIn(account);
            String permissions = api.session().getJsonArray("permissions").toString();
            if (permissions.contains(ofCommune ? "assessment." : "census.")) {
                return account;
            }
        }
        throw new IllegalStateException(
                "no demo account of " + COUNTY + (ofCommune ? " in a commune" : " for the county"));
    }

    private void sweep() throws IOException {
        if (!Files.exists(settings.work())) {
            return;
        }
        try (Stream<Path> files = Files.walk(settings.work())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
