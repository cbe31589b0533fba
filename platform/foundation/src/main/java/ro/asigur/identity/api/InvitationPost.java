package ro.asigur.identity.api;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends the link of an invitation to who is invited, where the county can send. Answered by the context that tells people. */
public interface InvitationPost {

    /**
     * In the open transaction; the link is kept encrypted until it has gone.
     *
     * @param email null when none is known
     * @param token of the link, which works once
     * @return whether it will be sent
     */
    boolean post(UUID account, @Nullable String email, String locale, String token, Duration valid);
}
