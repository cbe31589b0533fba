package ro.asigur.bench.product;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ro.asigur.bench.Latencies;
import ro.asigur.exchange.sample.Commune;
import ro.asigur.exchange.sample.SampleCensus;
import ro.asigur.exchange.sample.SampleHousehold;

/**
 * Interviews of households of three persons, sent by several signed-in workers at once until the time is over: recorded,
 * answered and submitted, in batches as the web client sends them. Each interview is another household.
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
     * @param requests HTTP requests in all
     * @param answersEach answers in an interview, on average
     * @param serverMillis CPU of the server for one household; {@code postgresMillis} likewise
     */
    public record Result(
            int households,
            double perSecond,
            Latencies requests,
            double answersEach,
            double serverMillis,
            double postgresMillis) {}

    private record Done(int households, long answers, Latencies requests) {}

    public Result measure(int warmupSeconds) throws IOException, InterruptedException {
        run(warmupSeconds);
        double server = product.serverCpuMillis();
        double postgres = product.postgresCpuMillis();
        long from = System.nanoTime();
        Done done = run(seconds);
        double elapsed = (System.nanoTime() - from) / 1e9;
        int households = Math.max(1, done.households);
        return new Result(
                done.households,
                done.households / elapsed,
                done.requests,
                (double) done.answers / households,
                (product.serverCpuMillis() - server) / households,
                (product.postgresCpuMillis() - postgres) / households);
    }

    private Done run(int howLong) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long until = System.nanoTime() + howLong * 1_000_000_000L;
            List<Callable<Done>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                long seed = System.nanoTime() + i;
                work.add(() -> client(seed, until));
            }
            int households = 0;
            long answers = 0;
            Latencies requests = new Latencies();
            for (Future<Done> each : pool.invokeAll(work)) {
                Done one = each.get();
                households += one.households;
                answers += one.answers;
                requests.addAll(one.requests);
            }
            return new Done(households, answers, requests);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an interview failed", e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private Done client(long seed, long until) throws IOException, InterruptedException {
        Api api = new Api(account.getString("county"), product.port());
        api.signIn(account);
        JsonObject place = api.session().getJsonArray("uats").getJsonObject(0);
        int uat = place.getInt("siruta");
        int village = api.get("/api/territory/uats/" + uat + "/villages")
                .asJsonArray()
                .getJsonObject(0)
                .getInt("siruta");
        String version = api.get("/api/instrument/current").asJsonObject().getString("version");
        SampleCensus census = SampleCensus.of(
                List.of(new Commune(uat, place.getString("name"), 100_000, List.of(new Commune.Village(village, "")))),
                40_000,
                seed,
                LocalDate.now(java.time.ZoneId.of("Europe/Bucharest")));
        String device = InterviewCommands.uuid().toString();
        Latencies requests = new Latencies();
        int households = 0;
        long answers = 0;
        for (int i = 0; System.nanoTime() < until && i < census.households(); i++) {
            SampleHousehold household = census.household(uat, i);
            if (household.members().size() != 3) {
                continue;
            }
            List<JsonObject> commands = InterviewCommands.of(household, uat, village, version);
            for (int at = 0; at < commands.size(); at += BATCH) {
                send(api, device, commands.subList(at, Math.min(commands.size(), at + BATCH)), requests);
            }
            households++;
            answers += InterviewCommands.answers(commands);
        }
        return new Done(households, answers, requests);
    }

    private static void send(Api api, String device, List<JsonObject> commands, Latencies requests)
            throws IOException, InterruptedException {
        JsonObject body = InterviewCommands.batch(device, commands);
        long from = System.nanoTime();
        JsonObject answer = api.post("/api/commands", body).asJsonObject();
        requests.add(System.nanoTime() - from);
        List<Map.Entry<String, String>> refused = InterviewCommands.refused(answer);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("refused: " + refused.get(0));
        }
    }
}
