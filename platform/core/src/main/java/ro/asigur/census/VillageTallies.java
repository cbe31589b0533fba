package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.store.Visits;
import ro.asigur.identity.api.Requires;
import ro.asigur.tenancy.api.CountyClock;

/** Query: how far the census has come, village by village. */
@ApplicationScoped
public class VillageTallies {

    private Visits visits;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected VillageTallies() {}

    @Inject
    public VillageTallies(Visits visits, CountyClock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** @param uat null: all communes of the reader */
    @Requires(CensusPermissions.READ)
    public List<VillageTally> list(@Nullable Integer uat) {
        return visits.tallies(uat, clock.today());
    }
}
