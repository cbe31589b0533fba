package ro.asigur.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.identity.api.Requires;
import ro.asigur.monitoring.store.CountyCounts;
import ro.asigur.monitoring.store.CountyCounts.Counts;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Transactions;

/** Query: the counties side by side, rounded counts only. Held by accounts of the country's place alone. */
@ApplicationScoped
public class NationalSummary {

    @Inject
    Transactions transactions;

    @Requires(MonitoringPermissions.SUMMARY)
    public List<Counts> counties() {
        return transactions.shared(
                Tenant.NATIONAL, shared -> CountyCounts.on(shared).all());
    }
}
