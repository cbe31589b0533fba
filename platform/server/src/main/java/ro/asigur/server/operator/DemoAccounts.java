package ro.asigur.server.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.DemoPeople;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;

/** Who can be tried in a demo installation, with what to type. */
@ApplicationScoped
public class DemoAccounts {

    @Inject
    DemoPeople people;

    @Inject
    Tenants tenants;

    /** @param code of the second factor right now; null for accounts without one */
    public record DemoAccount(
            String county,
            String username,
            String password,
            String roleRo,
            String roleEn,
            @Nullable String uat,
            @Nullable String code) {}

    public List<DemoAccount> of(Tenant tenant) {
        TenantId id = tenant.id();
        return people.of(tenant).stream()
                .map(one -> new DemoAccount(
                        id.value(), one.username(), one.password(), one.roleRo(), one.roleEn(), one.uat(), one.code()))
                .toList();
    }

    public List<DemoAccount> all() {
        return Stream.concat(tenants.all().stream(), Stream.of(tenants.get(Tenant.NATIONAL)))
                .flatMap(tenant -> of(tenant).stream())
                .toList();
    }
}
