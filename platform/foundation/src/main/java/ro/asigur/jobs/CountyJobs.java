package ro.asigur.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.jobs.api.JobSource;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Scheduling;
import ro.asigur.jobs.store.CountyUats;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;

/** Starts the clockwork beside the server and keeps trying while {@code asigur_shared} is away. */
@ApplicationScoped
public class CountyJobs implements Scheduling {

    private static final Logger LOG = Logger.getLogger(CountyJobs.class.getName());
    private static final String MANAGED_THREADS = "java:comp/DefaultManagedThreadFactory";
    private static final long RETRY_SECONDS = 15;

    private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jobs-start");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Clockwork clockwork;

    @Inject
    Tenants tenants;

    @Inject
    CountyDatabases databases;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    CurrentActor current;

    @Inject
    Instance<RecurringJob> beans;

    @Inject
    Instance<JobSource> sources;

    @Override
    public void start() {
        ThreadFactory threads = threads();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        var unused = starter.scheduleWithFixedDelay(
                () -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    attempt(threads);
                },
                0,
                RETRY_SECONDS,
                TimeUnit.SECONDS);
    }

    private void attempt(ThreadFactory threads) {
        if (clockwork != null) {
            return;
        }
        JobRunner runner =
                new JobRunner(tenants, new JobActors(transactions, new CountyUats(work)), current, this::jobs);
        try {
            Clockwork.probe(databases.shared());
            Clockwork started = Clockwork.start(databases.shared(), threads, runner);
            started.set(jobs(), tenants.all());
            clockwork = started;
            LOG.log(Level.INFO, "{0} jobs come round in {1} counties", new Object[] {
                jobs().size(), tenants.all().size()
            });
        } catch (java.sql.SQLException | SchedulerException | RuntimeException away) {
            LOG.log(Level.WARNING, "jobs wait: asigur_shared cannot be used: {0}", away.getMessage());
        }
    }

    private List<RecurringJob> jobs() {
        return Stream.concat(beans.stream(), sources.stream().flatMap(source -> source.jobs().stream()))
                .toList();
    }

    /** The server's managed threads; outside a server, plain ones. The name looked up is a constant, not anybody's input. */
    @SuppressWarnings("BanJNDI")
    private static ThreadFactory threads() {
        try {
            return (ThreadFactory) new InitialContext().lookup(MANAGED_THREADS);
        } catch (NamingException outsideAServer) {
            LOG.log(Level.FINE, "plain threads for jobs", outsideAServer);
            return Executors.defaultThreadFactory();
        }
    }

    @Override
    public boolean running() {
        return clockwork != null;
    }

    @PreDestroy
    void stop() {
        starter.shutdownNow();
        Clockwork open = clockwork;
        if (open != null) {
            open.close();
        }
    }
}
