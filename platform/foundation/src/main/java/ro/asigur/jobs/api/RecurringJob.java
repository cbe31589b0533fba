package ro.asigur.jobs.api;

import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.TenantId;

/** A context's recurring work: one bean per job, run for each county by itself. */
public interface RecurringJob {

    /** {@code <context>.<what>}, stable: the scheduler stores it and the actor is named {@code job.<name>}. */
    String name();

    Rhythm rhythm();

    /** Permissions that the job's actor holds: those of the use cases it calls. */
    Set<String> permissions();

    /**
     * Does the work in one county, on a thread of the scheduler, as {@code actor} (who works in all of the county's communes),
     * in no transaction: the use cases it calls begin theirs. What it throws is logged; the next time comes all the same.
     */
    void run(TenantId tenant, Actor actor);
}
