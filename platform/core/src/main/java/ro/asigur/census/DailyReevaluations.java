package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;

/** Runs {@link MarkDueReevaluations} in each county before the day's work begins. */
@ApplicationScoped
public class DailyReevaluations implements RecurringJob {

    private MarkDueReevaluations due;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DailyReevaluations() {}

    @Inject
    public DailyReevaluations(MarkDueReevaluations due) {
        this.due = due;
    }

    @Override
    public String name() {
        return "census.reevaluations";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.cron("0 10 4 * * ?");
    }

    @Override
    public Set<String> permissions() {
        return Set.of(MarkDueReevaluations.PERMISSION);
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        due.mark();
    }
}
