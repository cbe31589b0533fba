package ro.asigur.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.TenantId;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.FactListener;
import ro.asigur.outbox.api.LiveFacts;
import ro.asigur.outbox.store.Facts;
import ro.asigur.outbox.store.Facts.Place;
import ro.asigur.outbox.store.Facts.Stored;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.Transactions;

/**
 * Hands facts on after commit: to listeners at least once and in order, each by its own cursor; to live streams as they come.
 * Woken in process by a commit; counties somebody looks at are polled besides, for what other instances commit.
 */
@ApplicationScoped
public class Dispatcher implements LiveFacts {

    /** The named system actor that reads the outbox. */
    static final UUID ACTOR = new UUID(0, 2);

    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
    private static final int POLL_SECONDS = 1;

    /** Commits this close together are told in one round: nobody sees the delay, and a busy county costs one round, not fifty. */
    private static final int GATHER_MILLIS = 20;

    /** How soon to look again for facts that a running transaction holds back; it may end without facts of its own. */
    private static final int HELD_BACK_MILLIS = 250;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(named("outbox"));

    /** Listeners may take their time, e.g. to count a commune anew: streams do not wait for them. */
    private final ExecutorService hearing = Executors.newSingleThreadExecutor(named("outbox-listeners"));

    private final Map<TenantId, Live> live = new ConcurrentHashMap<>();
    private final Map<TenantId, AtomicBoolean> queued = new ConcurrentHashMap<>();
    private final Map<TenantId, AtomicBoolean> toHear = new ConcurrentHashMap<>();
    private final AtomicBoolean polling = new AtomicBoolean();

    @Inject
    Transactions transactions;

    @Inject
    Facts facts;

    @Inject
    Instance<FactListener> listeners;

    /** The streams of one county on this instance and how far they have been told. */
    private static final class Live {
        final List<Consumer<Fact>> consumers = new CopyOnWriteArrayList<>();

        @Nullable
        Place told;
    }

    /** There are new facts of this county. Many calls before the dispatcher gets there are one. */
    public void wake(TenantId tenant) {
        wake(tenant, GATHER_MILLIS);
    }

    private void wake(TenantId tenant, int millis) {
        if (queued.computeIfAbsent(tenant, any -> new AtomicBoolean()).compareAndSet(false, true)) {
            var unused = thread.schedule(
                    () -> {
                        queued.get(tenant).set(false);
                        dispatch(tenant);
                    },
                    millis,
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public Subscription subscribe(TenantId tenant, Consumer<Fact> consumer) {
        Live streams = live.computeIfAbsent(tenant, any -> new Live());
        streams.consumers.add(consumer);
        if (polling.compareAndSet(false, true)) {
            var unused = thread.scheduleWithFixedDelay(this::poll, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        }
        wake(tenant);
        return () -> streams.consumers.remove(consumer);
    }

    @Override
    public void pass(TenantId tenant, Fact fact) {
        Live streams = live.get(tenant);
        if (streams != null) {
            thread.execute(() -> streams.consumers.forEach(consumer -> tell(tenant, fact, consumer)));
        }
    }

    private void poll() {
        live.forEach((tenant, streams) -> {
            if (!streams.consumers.isEmpty()) {
                dispatch(tenant);
            }
        });
    }

    private void dispatch(TenantId tenant) {
        try {
            Live streams = live.get(tenant);
            if (streams != null) {
                tellStreams(tenant, streams);
            }
            if (within(tenant, facts::someHeldBack)) {
                wake(tenant, HELD_BACK_MILLIS);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "facts of " + tenant + " wait for the next round", failed);
        }
        AtomicBoolean asked = toHear.computeIfAbsent(tenant, any -> new AtomicBoolean());
        if (asked.compareAndSet(false, true)) {
            hearing.execute(() -> {
                asked.set(false);
                listeners.forEach(listener -> hear(tenant, listener));
            });
        }
    }

    /** One listener that fails hears the same again in the next round; the others go on. */
    private void hear(TenantId tenant, FactListener listener) {
        try {
            tell(tenant, listener);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, listener.name() + " did not take facts of " + tenant, failed);
        }
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread dispatcher = new Thread(task, name);
            dispatcher.setDaemon(true);
            return dispatcher;
        };
    }

    private void tellStreams(TenantId tenant, Live streams) {
        Place from = streams.told;
        if (from == null || streams.consumers.isEmpty()) {
            streams.told = within(tenant, facts::now);
            return;
        }
        List<Stored> fresh = within(tenant, () -> facts.after(from));
        for (Stored stored : fresh) {
            streams.told = stored.place();
            streams.consumers.forEach(consumer -> tell(tenant, stored.fact(), consumer));
        }
    }

    /** One stream that breaks, e.g. because its browser has just gone, takes nothing from the others. */
    private static void tell(TenantId tenant, Fact fact, Consumer<Fact> consumer) {
        try {
            consumer.accept(fact);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "a stream of " + tenant + " did not take " + fact.type(), broken);
        }
    }

    /** The cursor moves only after the listener took the whole batch: what fails is told again. */
    private void tell(TenantId tenant, FactListener listener) {
        Batch batch;
        do {
            batch = within(tenant, () -> {
                Place from = facts.read(listener.name());
                return new Batch(from, facts.after(from));
            });
            for (Stored stored : batch.facts()) {
                listener.on(tenant, stored.fact(), stored.at());
            }
            if (!batch.facts().isEmpty()) {
                Place from = batch.from();
                Place to = batch.facts().get(batch.facts().size() - 1).place();
                within(tenant, () -> facts.move(listener.name(), from, to));
            }
        } while (batch.facts().size() == Facts.BATCH);
    }

    /** What a listener is told next. */
    private record Batch(Place from, List<Stored> facts) {}

    private <T> T within(TenantId tenant, java.util.concurrent.Callable<T> work) {
        return transactions.within(new Binding(tenant, ACTOR, List.of()), work);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        hearing.shutdownNow();
    }
}
