package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;

/** Runs {@link FindDuplicates} in each county while nobody works. */
@ApplicationScoped
public class NightlyDuplicates implements RecurringJob {

    private FindDuplicates duplicates;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected NightlyDuplicates() {}

    @Inject
    public NightlyDuplicates(FindDuplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String name() {
        return "census.duplicates";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.cron("0 20 2 * * ?");
    }

    @Override
    public Set<String> permissions() {
        return Set.of(FindDuplicates.PERMISSION);
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        duplicates.find();
    }
}
