package ro.asigur.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ro.asigur.kernel.TenantId;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.FactListener;
import ro.asigur.outbox.api.LiveFacts;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
@Timeout(60)
class LiveFactsStoreIT {

    private static final TenantId BACAU = new TenantId("bacau");
    private static final int PATIENCE_SECONDS = 20;

    @Inject
    LiveFacts live;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    CountyDatabases databases;

    private void publish(String type) {
        transactions.within(new Binding(BACAU, UUID.randomUUID(), List.of()), () -> {
            outbox.publish(new Fact(type, null, null, JsonValue.EMPTY_JSON_OBJECT));
            return true;
        });
    }

    /** Publishes until it is heard once: from then on the stream has a place to go on from. */
    private void begun(BlockingQueue<String> heard) throws InterruptedException {
        String first = "test.Begun" + UUID.randomUUID();
        do {
            publish(first);
        } while (heard.poll(1, TimeUnit.SECONDS) == null);
    }

    private static boolean hears(BlockingQueue<String> heard, String type) throws InterruptedException {
        for (String next = next(heard); next != null; next = next(heard)) {
            if (next.equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static String next(BlockingQueue<String> heard) throws InterruptedException {
        return heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void a_stream_that_breaks_takes_nothing_from_the_others() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (LiveFacts.Subscription broken = live.subscribe(BACAU, fact -> {
                    throw new IllegalStateException("the browser has gone");
                });
                LiveFacts.Subscription whole = live.subscribe(BACAU, fact -> heard.add(fact.type()))) {
            begun(heard);
            publish("test.One");
            publish("test.Two");
            assertTrue(hears(heard, "test.One"));
            assertTrue(hears(heard, "test.Two"));
        }
    }

    @Test
    void a_fact_that_a_running_transaction_holds_back_is_told_when_that_ends_with_none_of_its_own() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (LiveFacts.Subscription stream = live.subscribe(BACAU, fact -> heard.add(fact.type()))) {
            begun(heard);
            heard.clear();
            try (Connection elder = databases.owner(BACAU)) {
                elder.setAutoCommit(false);
                long number =
                        Sql.on(elder).only("select pg_current_xact_id()::text::bigint id", row -> row.getLong("id"));
                assertTrue(number > 0);
                publish("test.HeldBack");
                assertFalse(
                        heard.contains("test.HeldBack") || heard.poll(1500, TimeUnit.MILLISECONDS) != null,
                        "told although a transaction that began before could still add facts");
                elder.rollback();
            }
            assertEquals("test.HeldBack", next(heard));
        }
    }

    /** Hears a fact of its own, then sits on it until it is let go. */
    @ApplicationScoped
    public static class Slow implements FactListener {

        static final CountDownLatch LET_GO = new CountDownLatch(1);
        static final CountDownLatch SITS = new CountDownLatch(1);

        @Override
        public String name() {
            return "test.slow";
        }

        @Override
        public void on(TenantId tenant, Fact fact, Instant at) {
            if (fact.type().equals("test.Long")) {
                SITS.countDown();
                try {
                    assertTrue(LET_GO.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Counting a commune anew may take its time; what somebody writes is seen meanwhile. */
    @Test
    void streams_do_not_wait_for_a_listener_that_takes_long() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (LiveFacts.Subscription stream = live.subscribe(BACAU, fact -> heard.add(fact.type()))) {
            begun(heard);
            publish("test.Long");
            assertTrue(Slow.SITS.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "the listener has not begun");
            publish("test.Meanwhile");
            assertTrue(hears(heard, "test.Meanwhile"));
            assertEquals(1, Slow.LET_GO.getCount(), "told only once the listener was done");
        } finally {
            Slow.LET_GO.countDown();
        }
    }
}
