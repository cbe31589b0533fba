package ro.asigur.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.jobs.store.CountyUats;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.PluginRig;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.database.TestDatabase;
import ro.asigur.testkit.database.TestPostgres;
import ro.asigur.testkit.database.WithDatabase;

@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountyJobsStoreIT {

    @TempDir
    static Path noPlugins;

    private PluginRig rig;
    private DataSource shared;

    /** Notes where and as whom it ran. */
    private record Noting(String name, Rhythm rhythm, List<String> runs) implements RecurringJob {
        @Override
        public Set<String> permissions() {
            return Set.of("test.do");
        }

        @Override
        public void run(TenantId tenant, Actor actor) {
            runs.add(tenant + " " + actor.name() + " " + actor.may("test.do"));
            if (name.equals("test.fails")) {
                throw new IllegalStateException("as it must");
            }
        }
    }

    private static Noting noting(String name) {
        return new Noting(name, Rhythm.every(Duration.ofSeconds(1)), new CopyOnWriteArrayList<>());
    }

    @BeforeAll
    void open(TestPostgres postgres) {
        rig = new PluginRig(postgres, noPlugins);
        shared = rig.bean(CountyDatabases.class).shared();
    }

    @AfterAll
    void close() {
        rig.close();
    }

    private JobRunner runner(List<RecurringJob> jobs) {
        return new JobRunner(
                rig.bean(Tenants.class),
                new JobActors(rig.bean(Transactions.class), new CountyUats(rig.bean(Work.class))),
                rig.bean(CurrentActor.class),
                () -> jobs);
    }

    private Clockwork clockwork(List<RecurringJob> jobs) throws Exception {
        Clockwork started = Clockwork.start(shared, Executors.defaultThreadFactory(), runner(jobs));
        started.set(jobs, rig.bean(Tenants.class).all());
        return started;
    }

    private static void within20Seconds(BooleanSupplier holds, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertTrue(holds.getAsBoolean(), what);
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = shared.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }

    @Test
    void a_job_comes_round_in_every_county_as_its_named_hand_and_a_failure_does_not_stop_it() throws Exception {
        Noting works = noting("test.works");
        Noting fails = noting("test.fails");
        Clockwork clockwork = clockwork(List.of(works, fails));
        try {
            for (TenantId county : List.of(rig.here, rig.there)) {
                String run = county + " job.test.works true";
                within20Seconds(() -> works.runs().stream().filter(run::equals).count() >= 2, run);
                String failed = county + " job.test.fails true";
                within20Seconds(
                        () -> fails.runs().stream().filter(failed::equals).count() >= 2, failed);
            }
        } finally {
            clockwork.close();
        }
    }

    @Test
    void of_two_servers_one_fires_each_time() throws Exception {
        Noting job = new Noting("test.once", Rhythm.every(Duration.ofHours(1)), new CopyOnWriteArrayList<>());
        Clockwork first = clockwork(List.of(job));
        Clockwork second = clockwork(List.of(job));
        try {
            within20Seconds(() -> job.runs().size() >= 2, "ran in both counties");
            Thread.sleep(1_000);
            assertEquals(2, job.runs().size(), job.runs()::toString);
            assertTrue(
                    column("select instance_name from shared.qrtz_scheduler_state")
                                    .size()
                            >= 2,
                    "both servers are registered; those of other tests may still be");
        } finally {
            first.close();
            second.close();
        }
    }

    @Test
    void triggers_that_no_code_asks_for_go_at_the_next_start_and_no_class_of_a_job_is_stored() throws Exception {
        clockwork(List.of(noting("test.gone"), noting("test.stays"))).close();
        clockwork(List.of(noting("test.stays"))).close();
        assertEquals(Set.of("test.stays"), Set.copyOf(column("select job_name from shared.qrtz_job_details")));
        assertEquals(
                Set.of(CountyJob.class.getName()),
                Set.copyOf(column("select job_class_name from shared.qrtz_job_details")));
    }

    @Test
    void while_the_shared_database_is_away_starting_says_so() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setUrl("jdbc:postgresql://127.0.0.1:1/asigur_shared");
        assertThrows(SQLException.class, () -> Clockwork.probe(away));
    }

    @Test
    void the_schedulers_tables_are_those_of_its_own_script(TestDatabase fresh) throws Exception {
        fresh.execute(
                resource("/org/quartz/impl/jdbcjobstore/tables_postgres.sql").replace("COMMIT;", ""));
        assertEquals(new TreeSet<>(columns(fresh.connect())), new TreeSet<>(columns(shared.getConnection())));
        assertFalse(columns(fresh.connect()).isEmpty());
    }

    private static List<String> columns(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '"
                                + " || coalesce(character_maximum_length, 0) from information_schema.columns"
                                + " where table_name like 'qrtz_%' and table_schema in ('public', 'shared')")) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = CountyJobsStoreIT.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
