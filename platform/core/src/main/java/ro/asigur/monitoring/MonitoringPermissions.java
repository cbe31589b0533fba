package ro.asigur.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted in monitoring. */
@ApplicationScoped
public class MonitoringPermissions implements PermissionSource {

    static final String SUMMARY = "national.summary.read";
    static final String INDICATORS = "monitoring.indicators.read";
    static final String REBUILD = "monitoring.indicators.rebuild";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(INDICATORS, "Vede indicatorii comunelor sale", "Sees the indicators of their communes"),
                new Permission(REBUILD, "Numără indicatorii din nou", "Counts the indicators anew"),
                new Permission(
                        SUMMARY, "Vede totalurile rotunjite ale județelor", "Sees the counties' rounded totals"));
    }
}
