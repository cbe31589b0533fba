package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;

/** Query: whose month the reader may print: her own, and those of the teams she oversees. */
@ApplicationScoped
public class WorkersToReport {

    /** Casework's own: who works with families. */
    private static final String WORKS = "casework.plan.change";

    @Inject
    Colleagues colleagues;

    @Inject
    CurrentActor actor;

    public record Worker(UUID account, String name) {}

    /** In Romanian order of their names. */
    @Requires(PapersPermissions.REPORT)
    public List<Worker> list() {
        Actor reader = actor.get();
        return colleagues.holding(WORKS).stream()
                .filter(one -> one.id().equals(reader.id())
                        || reader.may(PapersPermissions.OVERVIEW)
                                && reader.uats().stream().anyMatch(one::worksIn))
                .map(one -> new Worker(one.id(), one.name()))
                .toList();
    }
}
