package ro.asigur.casework.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The professions of the local team: the guide's codes, and the roles by which an account has them. */
public final class Profession {

    private static final Map<String, String> BY_ROLE = Map.of(
            "social-worker", "AS",
            "community-nurse", "AMC",
            "health-mediator", "MSN",
            "school-counsellor", "CS",
            "school-mediator", "MS");

    private Profession() {}

    /** @param roles codes of the account's roles */
    public static List<String> of(Set<String> roles) {
        return roles.stream()
                .filter(BY_ROLE::containsKey)
                .map(BY_ROLE::get)
                .sorted()
                .toList();
    }
}
