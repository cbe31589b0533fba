package ro.asigur.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.exchange.sample.Commune;
import ro.asigur.exchange.sample.SampleCensus;
import ro.asigur.exchange.store.Communes;
import ro.asigur.exchange.store.SampleRows;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;

/**
 * Fills communes with a made-up census, as the county's run-time role under row security, by the system actor {@code sample}.
 * A chunk of households is one transaction, all or nothing; a load that broke goes on where it stopped when it is asked for
 * again with the same numbers.
 */
@ApplicationScoped
public class LoadSampleCensus {

    /** The system actor that writes the sample. */
    public static final UUID ACTOR = UUID.fromString("00000000-0000-7000-8000-73616d706c65");

    private static final String ACTOR_NAME = "Date de probă";
    private static final int CHUNK = 200;
    private static final int THREADS = 2;
    private static final int MOST = 200_000;

    private Transactions transactions;
    private Work work;
    private CountyClock clock;
    private Communes communes;
    private MemberIntake intake;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected LoadSampleCensus() {}

    @Inject
    public LoadSampleCensus(
            Transactions transactions,
            Work work,
            CountyClock clock,
            Communes communes,
            MemberIntake intake,
            AuditTrail audit,
            Outbox outbox) {
        this.transactions = transactions;
        this.work = work;
        this.clock = clock;
        this.communes = communes;
        this.intake = intake;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Told after each chunk, one call at a time, on the thread that wrote it. */
    @FunctionalInterface
    public interface Progress {
        void at(int households, int of);
    }

    /** A run of one commune's households. */
    private record Chunk(int uat, int from, int to) {}

    private record Job(
            SampleCensus census, Guide guide, LocalDate today, List<Chunk> chunks, int done, List<Integer> skipped) {}

    /**
     * Call it outside any transaction.
     *
     * @param guide the instrument and parameters that interviews of today are made with
     * @param executor runs two chunks at a time
     * @throws Refusal {@link ExchangeProblem}; a chunk that fails stops the load, what was committed stays
     */
    public LoadedSample load(SampleRequest request, Guide guide, Executor executor, Progress progress) {
        Job job = job(request, guide);
        note(
                request,
                "sample.begun",
                job.chunks.stream().mapToInt(chunk -> chunk.to - chunk.from).sum(),
                JsonMaker.object());
        LoadRun run = new LoadRun(job.chunks.size(), job.done, job.census.households() - missing(job), progress);
        run.start();
        run.inParallel(
                Math.min(THREADS, Math.max(1, job.chunks.size())), executor, index -> chunk(request, job, run, index));
        LoadedSample loaded = run.result(job.skipped);
        note(request, "sample.loaded", loaded.households(), JsonMaker.object().add("persons", loaded.persons()));
        return loaded;
    }

    /** One row at the beginning and one at the end: a load that broke has no end. */
    private void note(SampleRequest request, String action, int households, JsonObjectBuilder more) {
        UatCode commune = request.commune() == null ? null : new UatCode(request.commune());
        more.add("households", households).add("seed", request.seed());
        transactions.within(binding(request, commune == null ? List.of() : List.of(commune)), () -> {
            audit.wrote(action, ACTOR, commune, JsonValue.NULL, more.build());
            return true;
        });
    }

    /** How many households the county's census has, the sample's and others. */
    public int households(TenantId county) {
        return transactions.within(new Binding(county, ACTOR, everywhere(county)), communes::size);
    }

    /** The county's communes. */
    public List<UatCode> everywhere(TenantId county) {
        return transactions.within(new Binding(county, ACTOR, List.of()), communes::uats);
    }

    /** Households of communes that are left alone. */
    private static int missing(Job job) {
        return job.skipped.stream().mapToInt(job.census::householdsIn).sum();
    }

    private Job job(SampleRequest request, Guide guide) {
        record Land(List<Commune> communes, LocalDate today) {}
        Land land = transactions.within(binding(request, List.of()), () -> new Land(communes.all(), clock.today()));
        List<Commune> chosen = chosen(request, land.communes);
        if (request.households() < chosen.size() || request.households() > MOST) {
            throw Refusal.of(ExchangeProblem.HOUSEHOLDS_OUT_OF_RANGE, Map.of("least", chosen.size(), "most", MOST));
        }
        SampleCensus census = SampleCensus.of(chosen, request.households(), request.seed(), land.today);
        List<Chunk> chunks = new ArrayList<>();
        List<Integer> skipped = new ArrayList<>();
        int done = 0;
        for (Commune commune : census.communes()) {
            int uat = commune.siruta();
            int all = census.householdsIn(uat);
            Set<UUID> present = present(request, uat);
            List<Chunk> own = open(census, uat, present);
            int loaded =
                    all - own.stream().mapToInt(chunk -> chunk.to - chunk.from).sum();
            if (present.size() > loaded) {
                if (chosen.size() == 1) {
                    throw Refusal.of(ExchangeProblem.COMMUNE_HAS_HOUSEHOLDS, Map.of("commune", commune.name()));
                }
                skipped.add(uat);
            } else {
                chunks.addAll(own);
                done += loaded;
            }
        }
        if (chunks.isEmpty()) {
            throw Refusal.of(ExchangeProblem.SAMPLE_ALREADY_LOADED);
        }
        return new Job(census, guide, land.today, List.copyOf(chunks), done, List.copyOf(skipped));
    }

    private static List<Commune> chosen(SampleRequest request, List<Commune> all) {
        Integer named = request.commune();
        OptionalInt demo = DemoCommune.of(all);
        int wanted = named != null ? named : demo.orElse(0);
        List<Commune> one =
                all.stream().filter(commune -> commune.siruta() == wanted).toList();
        if (named != null && one.isEmpty() || all.isEmpty()) {
            throw Refusal.of(ExchangeProblem.COMMUNE_UNKNOWN, Map.of("commune", wanted));
        }
        boolean fits = named != null || request.households() * 2 <= one.get(0).population();
        return fits ? one : all;
    }

    private Set<UUID> present(SampleRequest request, int uat) {
        return transactions.within(binding(request, List.of(new UatCode(uat))), () -> communes.households(uat));
    }

    /** The chunks of a commune that are not there yet. */
    private static List<Chunk> open(SampleCensus census, int uat, Set<UUID> present) {
        List<Chunk> open = new ArrayList<>();
        int all = census.householdsIn(uat);
        for (int from = 0; from < all; from += CHUNK) {
            if (present.isEmpty()
                    || !present.contains(census.household(uat, from).id())) {
                open.add(new Chunk(uat, from, Math.min(all, from + CHUNK)));
            }
        }
        return open;
    }

    private static Binding binding(SampleRequest request, List<UatCode> uats) {
        return new Binding(request.county(), ACTOR, uats);
    }

    /** Everything that can be done without the database is done before the transaction begins. */
    private void chunk(SampleRequest request, Job job, LoadRun run, int index) {
        Chunk chunk = job.chunks.get(index);
        List<InterviewedHousehold> households = new ArrayList<>();
        for (int i = chunk.from; i < chunk.to; i++) {
            households.add(InterviewedHousehold.of(job.census.household(chunk.uat, i), job.guide, intake, job.today));
        }
        UatCode uat = new UatCode(chunk.uat);
        transactions.within(binding(request, List.of(uat)), () -> {
            write(request, job, uat, households);
            return true;
        });
        run.done(households);
    }

    private void write(SampleRequest request, Job job, UatCode uat, List<InterviewedHousehold> households) {
        SampleRows.Author author =
                new SampleRows.Author(ACTOR, ACTOR_NAME, work.tenant().zone());
        SampleRows rows = new SampleRows(job.guide.compiled().instrument(), intake, author);
        households.forEach(rows::add);
        rows.write(Sql.on(work.connection()));
        communes.takesPart(uat.siruta());
        int persons = households.stream().mapToInt(h -> h.members().size()).sum();
        JsonObject summary = JsonMaker.object()
                .add("households", households.size())
                .add("persons", persons)
                .add("seed", request.seed())
                .build();
        outbox.publish(new Fact("exchange.SampleLoaded", uat, null, summary));
    }
}
