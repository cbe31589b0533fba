package ro.asigur.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;
import ro.asigur.monitoring.store.CountyCounts;
import ro.asigur.monitoring.store.CountyCounts.Counts;
import ro.asigur.tenancy.api.Transactions;

/** Each county's own job hands its counts to the country's place: first counted in the county, then written there. */
@ApplicationScoped
public class HandOverCounts implements RecurringJob {

    @Inject
    CountCensus census;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return "monitoring.hand-over-counts";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofMinutes(10));
    }

    @Override
    public Set<String> permissions() {
        return Set.of(CountCensus.PERMISSION);
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        Counts counts = census.count();
        transactions.shared(tenant, shared -> {
            CountyCounts.on(shared).put(counts);
            return true;
        });
    }
}
