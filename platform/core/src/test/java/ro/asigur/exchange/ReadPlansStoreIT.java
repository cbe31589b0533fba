package ro.asigur.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.census.HouseholdsInScope;
import ro.asigur.census.PersonHit;
import ro.asigur.census.SearchPeople;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

/**
 * What workers read all day goes through indexes in a county that is filled, by the run-time role beneath row security. Asked
 * of the database itself: how often it has read each large table from end to end in this very transaction.
 */
@WithCounties
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadPlansStoreIT {

    private static final TenantId VRANCEA = new TenantId("vrancea");
    private static final int HOUSEHOLDS = 3000;

    /** A smaller table is read whole with good reason. */
    private static final int LARGE = 1000;

    private static final String WHOLE_READS = """
            select s.relname, s.seq_scan from pg_stat_xact_user_tables s join pg_class c on c.oid = s.relid
            where s.schemaname = 'core' and c.reltuples > ?""";

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    CurrentActor current;

    @Inject
    HouseholdsInScope households;

    @Inject
    SearchPeople people;

    @Inject
    OpenHouseholdFile files;

    private Actor worker;

    @BeforeAll
    void a_filled_county(LoadSampleCensus load, Instruments instruments, CountyDatabases databases)
            throws SQLException {
        Guide guide = transactions.within(
                new Binding(VRANCEA, LoadSampleCensus.ACTOR, List.of()),
                () -> new Guide(instruments.current(), instruments.parameters()));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            load.load(new SampleRequest(VRANCEA, null, HOUSEHOLDS, 1), guide, threads, (done, of) -> {});
        } finally {
            threads.shutdown();
        }
        try (Connection owner = databases.owner(VRANCEA)) {
            Sql.on(owner).run("analyze");
            List<UatCode> largest = Sql.on(owner)
                    .list(
                            "select siruta from core.uat where participating order by population desc limit 2",
                            row -> new UatCode(row.getInt(1)));
            worker = new Actor(
                    VRANCEA,
                    UUID.randomUUID(),
                    "Ana Ștefănescu",
                    Set.of("social-worker"),
                    Set.of("census.household.read", "census.person.search", "assessment.read", "casework.plan.read"),
                    largest,
                    "ro");
        }
    }

    @Test
    void the_list_of_households_a_name_and_a_file_are_found_through_indexes() {
        List<HouseholdRow> seen = throughIndexes(() -> households
                .list(new HouseholdQuery(null, null, null, null, false, null, null, null, 50))
                .items());
        assertEquals(50, seen.size());
        for (String sort : List.of("number", "priority", "lastVisit", "name")) {
            throughIndexes(() -> households.list(new HouseholdQuery(null, null, null, 1, true, null, sort, null, 50)));
        }
        String family = seen.get(0).headName().split(" ")[0];
        List<PersonHit> found = throughIndexes(() -> people.search(family, 20));
        assertFalse(found.isEmpty(), family);
        throughIndexes(
                () -> households.list(new HouseholdQuery(null, null, null, null, false, family, null, null, 50)));
        var file = throughIndexes(() -> files.open(new HouseholdId(seen.get(0).id())));
        assertFalse(file.members().isEmpty());
    }

    @Test
    void a_table_that_is_read_whole_is_noticed() {
        Map<String, Long> whole = wholeReads(() -> {
            Sql sql = Sql.on(work.connection());
            for (String way : List.of("indexscan", "indexonlyscan", "bitmapscan")) {
                sql.run("set local enable_" + way + " = off");
            }
            sql.only("select count(*) from core.person", row -> row.getInt(1));
        });
        assertEquals(Map.of("person", 1L), whole);
    }

    private <T> T throughIndexes(Supplier<T> read) {
        Object[] result = new Object[1];
        Map<String, Long> whole = wholeReads(() -> result[0] = current.as(worker, read::get));
        assertEquals(Map.of(), whole, "tables that were read from end to end");
        @SuppressWarnings("unchecked")
        T answer = (T) result[0];
        return answer;
    }

    /** By table, how often it was read whole; a use case joins the transaction that counts. */
    private Map<String, Long> wholeReads(Runnable read) {
        return transactions.within(worker.binding(), () -> {
            Map<String, Long> before = counters();
            assertTrue(
                    before.keySet().containsAll(List.of("household", "person", "name_token", "answer_set")),
                    () -> "not large enough: " + before);
            read.run();
            Map<String, Long> after = counters();
            after.keySet().removeIf(table -> after.get(table).equals(before.get(table)));
            after.replaceAll((table, count) -> count - before.get(table));
            return after;
        });
    }

    private Map<String, Long> counters() {
        Map<String, Long> counters = new TreeMap<>();
        Sql.on(work.connection()).list(WHOLE_READS, row -> counters.put(row.getString(1), row.getLong(2)), LARGE);
        return counters;
    }
}
