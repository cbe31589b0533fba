package ro.asigur.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import ro.asigur.kernel.TenantId;
import ro.asigur.monitoring.store.CountyCounts;
import ro.asigur.monitoring.store.CountyCounts.Counts;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.testkit.county.WithCounties;

/** What lies between the counties: each its own row, the country's place all of them. */
@WithCounties
class CountyCountsStoreIT {

    private static final TenantId BACAU = new TenantId("bacau");
    private static final TenantId VRANCEA = new TenantId("vrancea");

    @Inject
    Transactions transactions;

    @Test
    void a_county_sees_its_own_counts_and_cannot_write_another_s() {
        put(BACAU, "bacau", "Bacău");
        put(VRANCEA, "vrancea", "Vrancea");
        assertEquals(List.of("bacau"), seen(BACAU));
        assertEquals(List.of("vrancea"), seen(VRANCEA));
        assertEquals(List.of("bacau", "vrancea"), seen(Tenant.NATIONAL));
        assertThrows(Sql.Failure.class, () -> put(BACAU, "vrancea", "Vrancea"));
        assertThrows(Sql.Failure.class, () -> put(Tenant.NATIONAL, "bacau", "Bacău"));
    }

    private void put(TenantId as, String county, String name) {
        transactions.shared(as, shared -> {
            CountyCounts.on(shared).put(new Counts(county, name, 1, 5, 10, 5, Instant.now()));
            return true;
        });
    }

    private List<String> seen(TenantId as) {
        return transactions.shared(
                as,
                shared -> CountyCounts.on(shared).all().stream()
                        .map(Counts::county)
                        .toList());
    }
}
