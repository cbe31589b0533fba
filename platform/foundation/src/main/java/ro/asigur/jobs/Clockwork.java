package ro.asigur.jobs;

import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.utils.DBConnectionManager;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.tenancy.api.Tenant;

/** Quartz over {@code asigur_shared}, clustered: of several servers one fires each time. */
final class Clockwork implements AutoCloseable {

    private static final String NAME = "asigur";
    private static final int THREADS = 4;
    private static final long CHECK_IN_MILLIS = 7_500;

    private static final Logger LOG = Logger.getLogger(Clockwork.class.getName());

    private final Scheduler scheduler;
    private final String pool;

    private Clockwork(Scheduler scheduler, String pool) {
        this.scheduler = scheduler;
        this.pool = pool;
    }

    /** Starts the clockwork; it fires nothing before {@link #set}. */
    static Clockwork start(DataSource shared, ThreadFactory threads, JobRunner runner) throws SchedulerException {
        String instance = UUID.randomUUID().toString();
        String pool = "asigur_shared-" + instance;
        DBConnectionManager.getInstance().addConnectionProvider(pool, new SharedConnections(shared));
        JobStoreTX store = store(pool);
        ContainerThreads workers = new ContainerThreads(threads, THREADS);
        DirectSchedulerFactory factory = DirectSchedulerFactory.getInstance();
        // the name is what servers share in the tables; the JVM-wide register by name is not for us
        factory.createScheduler(NAME, instance, workers, store, null, null, 0, -1, -1, false, null);
        Scheduler scheduler = factory.getScheduler(NAME);
        SchedulerRepository.getInstance().remove(NAME);
        scheduler.getContext().put(CountyJob.RUNNER, runner);
        return new Clockwork(scheduler, pool);
    }

    private static JobStoreTX store(String pool) throws SchedulerException {
        JobStoreTX store = new JobStoreTX();
        store.setDataSource(pool);
        store.setTablePrefix("shared.qrtz_");
        try {
            store.setDriverDelegateClass(PostgreSQLDelegate.class.getName());
        } catch (InvalidConfigurationException impossible) {
            throw new SchedulerException(impossible);
        }
        store.setUseProperties("true");
        store.setIsClustered(true);
        store.setClusterCheckinInterval(CHECK_IN_MILLIS);
        store.setThreadsInheritInitializersClassLoadContext(true);
        return store;
    }

    /** Makes the triggers be exactly those of {@code jobs} in the counties among {@code tenants}; one that is the same keeps its next time. */
    void set(List<RecurringJob> jobs, List<Tenant> tenants) throws SchedulerException {
        Set<JobKey> wanted = new HashSet<>();
        List<Tenant> counties =
                tenants.stream().filter(place -> !place.national()).toList();
        for (Tenant tenant : counties) {
            for (RecurringJob job : jobs) {
                JobKey key = new JobKey(job.name(), tenant.id().value());
                wanted.add(key);
                set(key, job.rhythm(), tenant);
            }
        }
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            if (!wanted.contains(key)) {
                scheduler.deleteJob(key);
            }
        }
        scheduler.start();
    }

    private void set(JobKey key, Rhythm rhythm, Tenant tenant) throws SchedulerException {
        JobDetail detail = JobBuilder.newJob(CountyJob.class)
                .withIdentity(key)
                .usingJobData(CountyJob.TENANT, tenant.id().value())
                .usingJobData(CountyJob.NAME, key.getName())
                .withDescription(rhythm.toString())
                .build();
        JobDetail before = scheduler.getJobDetail(key);
        if (before != null && rhythm.toString().equals(before.getDescription())) {
            return;
        }
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(key.getName(), key.getGroup())
                .forJob(key)
                .withSchedule(schedule(rhythm, tenant))
                .build();
        scheduler.scheduleJob(detail, Set.of(trigger), true);
    }

    /** What was missed while no server ran is done once, at the next start. */
    private static ScheduleBuilder<? extends Trigger> schedule(Rhythm rhythm, Tenant tenant) {
        if (rhythm.cron() != null) {
            return CronScheduleBuilder.cronSchedule(rhythm.cron())
                    .inTimeZone(TimeZone.getTimeZone(tenant.zone()))
                    .withMisfireHandlingInstructionFireAndProceed();
        }
        long millis = java.util.Objects.requireNonNull(rhythm.distance()).toMillis();
        return SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(millis)
                .repeatForever()
                .withMisfireHandlingInstructionNowWithRemainingCount();
    }

    /** Fails when {@code asigur_shared} cannot be reached. */
    static void probe(DataSource shared) throws java.sql.SQLException {
        try (Connection connection = shared.getConnection()) {
            connection.createStatement().execute("select 1 from shared.qrtz_locks limit 1");
        }
    }

    /** Waits for the jobs under way, ten seconds at most. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
            DBConnectionManager.getInstance().shutdown(pool);
        } catch (SchedulerException | java.sql.SQLException failed) {
            LOG.log(Level.WARNING, "the scheduler did not stop cleanly", failed);
        }
    }
}
