package ro.asigur.bench.product;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ro.asigur.bench.Latencies;
import ro.asigur.exchange.sample.Commune;
import ro.asigur.exchange.sample.SampleCensus;
import ro.asigur.exchange.sample.SampleHousehold;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * The walk from the doorstep to the plan, by several signed-in workers at once, in batches as the web client sends them. First
 * households of three persons are recorded until the time is over; then each of them is interviewed, which is what the floor
 * is compared with. Each household is another one. What the tablets do is made ready beforehand: they are not on this machine.
 */
public final class SubmitLoad {

    /** The web client's outbox sends what has gathered; at most 200 commands are taken in one request. */
    private static final int BATCH = 200;

    private final Product product;
    private final JsonObject account;
    private final int clients;
    private final int seconds;

    public SubmitLoad(Product product, JsonObject account, int clients, int seconds) {
        this.product = product;
        this.account = account;
        this.clients = clients;
        this.seconds = seconds;
    }

    /**
     * @param serverMillis CPU of the server for one household; {@code postgresMillis} likewise
     * @param requests their times
     */
    public record Part(int households, double elapsed, Latencies requests, double serverMillis, double postgresMillis) {

        public double perSecond() {
            return households / elapsed;
        }
    }

    /** @param answersEach answers in an interview, on average */
    public record Result(Part recorded, Part interviewed, double answersEach) {

        /** Households from the doorstep to the plan a second. */
        public double wholePerSecond() {
            return interviewed.households() / (recorded.elapsed() + interviewed.elapsed());
        }
    }

    /** Of one client. */
    private record Done(int households, Latencies requests) {}

    public Result measure(int warmupSeconds) throws IOException, InterruptedException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            workers.add(worker(System.nanoTime()));
        }
        measured(workers, worker -> worker.record(warmupSeconds));
        workers.forEach(Worker::prepare);
        measured(workers, Worker::interview);
        Part recorded = measured(workers, worker -> worker.record(seconds));
        workers.forEach(Worker::prepare);
        Part interviewed = measured(workers, Worker::interview);
        long answers = workers.stream().mapToLong(worker -> worker.answers).sum();
        int all = workers.stream().mapToInt(worker -> worker.interviewed).sum();
        return new Result(recorded, interviewed, (double) answers / all);
    }

    /** What a worker does until it is done. */
    private interface Deed {
        Done by(Worker worker) throws IOException, InterruptedException;
    }

    private Part measured(List<Worker> workers, Deed deed) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            double server = product.serverCpuMillis();
            double postgres = product.postgresCpuMillis();
            long from = System.nanoTime();
            List<Callable<Done>> work = new ArrayList<>();
            workers.forEach(worker -> work.add(() -> deed.by(worker)));
            int households = 0;
            Latencies requests = new Latencies();
            for (Future<Done> each : pool.invokeAll(work)) {
                households += each.get().households;
                requests.addAll(each.get().requests);
            }
            double elapsed = (System.nanoTime() - from) / 1e9;
            return new Part(
                    households,
                    elapsed,
                    requests,
                    (product.serverCpuMillis() - server) / Math.max(1, households),
                    (product.postgresCpuMillis() - postgres) / Math.max(1, households));
        } catch (ExecutionException e) {
            throw new IllegalStateException("an interview failed", e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** A worker who has signed in, with a street of households to go to: neither is part of what is measured. */
    private Worker worker(long seed) throws IOException, InterruptedException {
        Api api = new Api(account.getString("county"), product.port());
        api.signIn(account);
        JsonObject place = api.session().getJsonArray("uats").getJsonObject(0);
        int uat = place.getInt("siruta");
        int village = api.get("/api/territory/uats/" + uat + "/villages")
                .asJsonArray()
                .getJsonObject(0)
                .getInt("siruta");
        SampleCensus census = SampleCensus.of(
                List.of(new Commune(uat, place.getString("name"), 100_000, List.of(new Commune.Village(village, "")))),
                40_000,
                seed,
                LocalDate.now(java.time.ZoneId.of("Europe/Bucharest")));
        String version = api.get("/api/instrument/current").asJsonObject().getString("version");
        return new Worker(api, census, uat, village, version);
    }

    /** One client and its device. */
    private static final class Worker {
        private final Api api;
        private final SampleCensus census;
        private final int uat;
        private final int village;
        private final String version;
        private final String device = InterviewCommands.uuid().toString();
        private final Deque<SampleHousehold> recorded = new ArrayDeque<>();
        private final Deque<byte[]> interviews = new ArrayDeque<>();
        private int next;
        private int interviewed;
        private long answers;

        Worker(Api api, SampleCensus census, int uat, int village, String version) {
            this.api = api;
            this.census = census;
            this.uat = uat;
            this.village = village;
            this.version = version;
        }

        Done record(int howLong) throws IOException, InterruptedException {
            long until = System.nanoTime() + howLong * 1_000_000_000L;
            Latencies requests = new Latencies();
            int households = 0;
            while (System.nanoTime() < until && next < census.households()) {
                SampleHousehold household = census.household(uat, next++);
                if (household.members().size() == 3) {
                    send(body(InterviewCommands.census(household, uat, village)), requests);
                    recorded.add(household);
                    households++;
                }
            }
            return new Done(households, requests);
        }

        /** The interviews of what was recorded, as they go over the line. */
        void prepare() {
            for (SampleHousehold next = recorded.poll(); next != null; next = recorded.poll()) {
                List<JsonObject> commands = InterviewCommands.interview(next, version);
                interviews.add(body(commands));
                answers += InterviewCommands.answers(commands);
            }
        }

        Done interview() throws IOException, InterruptedException {
            Latencies requests = new Latencies();
            int households = 0;
            for (byte[] next = interviews.poll(); next != null; next = interviews.poll()) {
                send(next, requests);
                households++;
            }
            interviewed += households;
            return new Done(households, requests);
        }

        private byte[] body(List<JsonObject> commands) {
            if (commands.size() > BATCH) {
                throw new IllegalStateException(commands.size() + " commands do not go in one request");
            }
            return InterviewCommands.batch(device, commands).toString().getBytes(StandardCharsets.UTF_8);
        }

        private void send(byte[] body, Latencies requests) throws IOException, InterruptedException {
            long from = System.nanoTime();
            String answer = api.post("/api/commands", body);
            requests.add(System.nanoTime() - from);
            if (answer.contains("\"refused\"")) {
                throw new IllegalStateException("refused: "
                        + InterviewCommands.refused(JsonMaker.readObject(answer))
                                .get(0));
            }
        }
    }
}
