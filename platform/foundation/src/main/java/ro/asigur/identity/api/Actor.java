package ro.asigur.identity.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Binding;

/**
 * Who acts: an account's person, or a named system actor (a job, a transfer). Roles and permissions are those valid today;
 * {@code uats} are the communes in which the actor works: all of the county for county roles.
 */
public record Actor(
        TenantId tenant,
        UUID id,
        String name,
        Set<String> roles,
        Set<String> permissions,
        List<UatCode> uats,
        String locale) {

    public Actor {
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

    public Binding binding() {
        return new Binding(tenant, id, uats);
    }
}
