package ro.asigur.spi;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ro.asigur.kernel.UatCode;

/** Who acts: a signed-in person, or the named system actor of a job or of a one-time link. */
public record CareActor(
        UUID id, String name, Set<String> roles, Set<String> permissions, List<UatCode> uats, String locale) {

    public CareActor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
        uats = List.copyOf(uats);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public boolean worksIn(UatCode uat) {
        return uats.contains(uat);
    }
}
