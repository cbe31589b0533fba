package ro.asigur.server.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ro.asigur.exchange.LoadSampleCensus;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.kernel.TenantId;

/** A county that was just filled with a sample tells its people at once what they would hear tomorrow morning. */
@ApplicationScoped
public class FirstTellings {

    private static final Set<String> MORNING = Set.of("casework.untaken", "casework.overdue", "census.visits-tomorrow");

    @Inject
    Instance<RecurringJob> jobs;

    @Inject
    LoadSampleCensus census;

    @Inject
    CurrentActor current;

    void of(TenantId county) {
        List<RecurringJob> morning =
                jobs.stream().filter(job -> MORNING.contains(job.name())).toList();
        Set<String> permissions = new HashSet<>();
        morning.forEach(job -> permissions.addAll(job.permissions()));
        Actor hand = new Actor(
                county, LoadSampleCensus.ACTOR, "sample", Set.of(), permissions, census.everywhere(county), "ro");
        morning.forEach(job -> current.as(hand, () -> {
            job.run(county, hand);
            return true;
        }));
    }
}
