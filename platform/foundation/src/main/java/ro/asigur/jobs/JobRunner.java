package ro.asigur.jobs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.Tenants;

/** Runs a job in a county as its named system actor. */
record JobRunner(Tenants tenants, JobActors actors, CurrentActor current, Supplier<List<RecurringJob>> jobs) {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    /** A county or a job that is no longer there is passed over: its trigger goes at the next start. */
    void run(String tenant, String name) {
        TenantId county = new TenantId(tenant);
        Optional<RecurringJob> job =
                jobs.get().stream().filter(known -> known.name().equals(name)).findFirst();
        if (job.isEmpty() || tenants.find(county).isEmpty()) {
            return;
        }
        try {
            Actor actor = actors.named(county, "job." + name, job.get().permissions());
            current.as(actor, () -> {
                job.get().run(county, actor);
                return true;
            });
        } catch (Exception | LinkageError | StackOverflowError failed) {
            LOG.log(Level.WARNING, "job " + name + " in " + county, failed);
        }
    }
}
