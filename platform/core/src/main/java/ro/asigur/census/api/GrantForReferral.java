package ro.asigur.census.api;

import java.time.Instant;
import java.util.UUID;
import ro.asigur.kernel.PersonId;

/** A person is granted to the account that answers for a provider she is sent to. Runs in the open transaction. */
public interface GrantForReferral {

    /** Nothing happens when the account has access to her all that time already, or she is out of scope. */
    void grant(PersonId person, UUID account, Instant from, Instant until);
}
