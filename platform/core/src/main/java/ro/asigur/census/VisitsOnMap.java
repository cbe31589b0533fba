package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.census.store.PromisedVisits;
import ro.asigur.identity.api.Requires;
import ro.asigur.tenancy.api.CountyClock;

/** Query: visits that are due, village by village, for the map of the day. One statement. */
@ApplicationScoped
public class VisitsOnMap {

    private static final int WEEK = 7;

    private PromisedVisits visits;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected VisitsOnMap() {}

    @Inject
    public VisitsOnMap(PromisedVisits visits, CountyClock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** Villages in scope with something due: visits promised until a week from today, and re-evaluations. */
    @Requires(CensusPermissions.READ)
    public List<PromisedVisits.Due> due() {
        return visits.due(clock.today().plusDays(WEEK));
    }
}
