package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;

/** Runs {@link TellOfOverdue} in each county in the morning of working days. */
@ApplicationScoped
public class DailyOverdue implements RecurringJob {

    private TellOfOverdue overdue;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DailyOverdue() {}

    @Inject
    public DailyOverdue(TellOfOverdue overdue) {
        this.overdue = overdue;
    }

    @Override
    public String name() {
        return "casework.overdue";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.cron("0 15 7 ? * MON-FRI");
    }

    @Override
    public Set<String> permissions() {
        return Set.of(TellOfOverdue.PERMISSION);
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        overdue.tell();
    }
}
