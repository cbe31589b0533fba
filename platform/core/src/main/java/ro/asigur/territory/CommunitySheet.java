package ro.asigur.territory;

import java.util.List;
import java.util.UUID;

/** A community as the administrator sees it. */
public record CommunitySheet(UUID id, int uat, String name, List<Integer> villages, List<Teammate> team) {

    /** One of the community's team; {@code role} is a role's code, e.g. {@code social-worker}. */
    public record Teammate(UUID accountId, String name, String role) {}
}
