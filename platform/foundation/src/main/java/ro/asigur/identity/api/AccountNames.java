package ro.asigur.identity.api;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of the county's accounts, for lists that show who did or will do something. Runs in the open transaction. */
public interface AccountNames {

    /** Accounts that do not exist are left out. */
    Map<UUID, String> of(Collection<UUID> accounts);
}
