package ro.asigur.server.entry;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.kernel.Refusal;
import ro.asigur.server.problems.ServerProblem;
import ro.asigur.tenancy.api.Tenant;

/** The county of this request, as {@link TenantFilter} read it from the host name, and the language its answer is in. */
@RequestScoped
public class HostTenant implements RequestTenant {

    private @Nullable Tenant tenant;
    private Locale locale = Locale.forLanguageTag("ro");

    @Override
    public Optional<Tenant> find() {
        return Optional.ofNullable(tenant);
    }

    @Override
    public Tenant get() {
        return find().orElseThrow(() -> Refusal.of(ServerProblem.NO_COUNTY));
    }

    void set(@Nullable Tenant named) {
        tenant = named;
    }

    public Locale locale() {
        return locale;
    }

    void speak(Locale chosen) {
        locale = chosen;
    }
}
