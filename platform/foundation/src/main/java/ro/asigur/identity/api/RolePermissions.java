package ro.asigur.identity.api;

import java.util.Set;

/** Which role holds which permission in the county of the open transaction. */
public interface RolePermissions {

    /** Adds permissions to a role of the county; a role the county does not have is passed over. */
    void give(String role, Set<String> permissions);
}
