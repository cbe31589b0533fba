package ro.asigur.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted in monitoring. */
@ApplicationScoped
public class MonitoringPermissions implements PermissionSource {

    static final String SUMMARY = "national.summary.read";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                SUMMARY, "Vede totalurile rotunjite ale județelor", "Sees the counties' rounded totals"));
    }
}
