package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.store.Transfers;
import ro.asigur.identity.api.Requires;

/** Query: households offered to and from the reader's communes; those that wait for a decision first, the latest first. */
@ApplicationScoped
public class TransfersInScope {

    private static final int MOST = 200;

    private Transfers transfers;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TransfersInScope() {}

    @Inject
    public TransfersInScope(Transfers transfers) {
        this.transfers = transfers;
    }

    /** @param household null: of all */
    @Requires(CensusPermissions.READ)
    public List<Transfer> list(@Nullable UUID household) {
        return transfers.list(household, MOST);
    }
}
