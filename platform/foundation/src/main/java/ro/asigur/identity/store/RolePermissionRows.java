package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import ro.asigur.identity.OpenSessions;
import ro.asigur.identity.api.RolePermissions;
import ro.asigur.tenancy.api.Work;

/** Permissions that are added to a role of the county after it was made: a module's. */
@ApplicationScoped
public class RolePermissionRows implements RolePermissions {

    @Inject
    Work work;

    @Inject
    OpenSessions sessions;

    @Override
    public void give(String role, Set<String> permissions) {
        try (PreparedStatement insert = work.connection()
                .prepareStatement("insert into base.role_permission (role, permission) select code, ? from base.role"
                        + " where code = ? on conflict do nothing")) {
            for (String permission : permissions) {
                insert.setString(1, permission);
                insert.setString(2, role);
                insert.addBatch();
            }
            insert.executeBatch();
            work.afterCommit(sessions::forgetAll);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot give permissions to the role " + role, failed);
        }
    }
}
