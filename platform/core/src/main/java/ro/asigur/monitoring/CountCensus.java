package ro.asigur.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ro.asigur.census.api.CensusTotals;
import ro.asigur.census.api.CensusTotals.Totals;
import ro.asigur.identity.api.Requires;
import ro.asigur.monitoring.store.CountyCounts.Counts;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Work;

/** The county's counts, rounded before they are anywhere else. */
@ApplicationScoped
public class CountCensus {

    /** Held by the county's job alone. */
    static final String PERMISSION = "monitoring.census.count";

    @Inject
    CensusTotals census;

    @Inject
    CountyClock clock;

    @Inject
    Work work;

    @Requires(PERMISSION)
    public Counts count() {
        Totals totals = census.totals();
        Tenant county = work.tenant();
        return new Counts(
                county.id().value(),
                county.nameRo(),
                totals.uats(),
                rounded(totals.households()),
                rounded(totals.persons()),
                rounded(totals.assessed()),
                clock.now());
    }

    /** To the nearest multiple of five: a single household cannot be read from a difference of one. */
    static int rounded(int number) {
        return (number + 2) / 5 * 5;
    }
}
