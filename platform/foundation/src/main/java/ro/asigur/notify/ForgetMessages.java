package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;

/** At night, messages and read notices of more than ninety days go. */
@ApplicationScoped
public class ForgetMessages implements RecurringJob {

    @Inject
    OutgoingDesk desk;

    @Override
    public String name() {
        return "notify.forget";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.cron("0 40 3 * * ?");
    }

    @Override
    public Set<String> permissions() {
        return Set.of(OutgoingDesk.PERMISSION);
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        desk.tidy();
    }
}
