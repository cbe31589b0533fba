package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;

/** Runs {@link TellOfUntaken} in each county every morning. */
@ApplicationScoped
public class DailyUntaken implements RecurringJob {

    private TellOfUntaken untaken;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DailyUntaken() {}

    @Inject
    public DailyUntaken(TellOfUntaken untaken) {
        this.untaken = untaken;
    }

    @Override
    public String name() {
        return "casework.untaken";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.cron("0 5 7 * * ?");
    }

    @Override
    public Set<String> permissions() {
        return Set.of(TellOfUntaken.PERMISSION);
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        untaken.tell();
    }
}
