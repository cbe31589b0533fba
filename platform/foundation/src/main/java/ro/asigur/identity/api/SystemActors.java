package ro.asigur.identity.api;

import java.util.Set;
import ro.asigur.kernel.TenantId;

/** The platform's own hands: jobs, transfers, plugins' jobs. They have a name, so that the trail tells them apart. */
public interface SystemActors {

    /**
     * The system actor of that name, who works in all communes of the county and holds {@code permissions}.
     *
     * @param name stable, e.g. {@code job.reevaluation-due}; the id is derived from it
     */
    Actor named(TenantId tenant, String name, Set<String> permissions);
}
