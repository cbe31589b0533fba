package ro.asigur.census.api;

import java.util.Set;
import java.util.UUID;
import ro.asigur.kernel.HouseholdId;

/** Who was granted a member of a household one by one. Runs in the open transaction. */
public interface EntrustedSpecialists {

    /** Accounts whose access to a member of the household is open now. */
    Set<UUID> of(HouseholdId household);
}
