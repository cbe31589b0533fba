package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;

/** Runs {@link TellOfVisits} in each county in the afternoon. */
@ApplicationScoped
public class DailyVisits implements RecurringJob {

    private TellOfVisits visits;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DailyVisits() {}

    @Inject
    public DailyVisits(TellOfVisits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "census.visits-tomorrow";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.cron("0 0 15 * * ?");
    }

    @Override
    public Set<String> permissions() {
        return Set.of(TellOfVisits.PERMISSION);
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        visits.tell();
    }
}
