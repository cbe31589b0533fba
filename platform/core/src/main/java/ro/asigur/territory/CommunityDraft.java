package ro.asigur.territory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator writes of a community. {@code villages} are SIRUTA codes of the commune; {@code team} null leaves the
 * team as it is.
 */
public record CommunityDraft(
        @Nullable String name,
        @Nullable List<Integer> villages,
        @Nullable List<Member> team) {

    /** An account and the role it plays in the community. */
    public record Member(UUID accountId, String role) {}
}
