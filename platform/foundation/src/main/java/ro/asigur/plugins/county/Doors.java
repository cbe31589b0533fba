package ro.asigur.plugins.county;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.OneTimeLinks;
import ro.asigur.kernel.TenantId;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.plugins.api.Beneficiaries;
import ro.asigur.plugins.api.Deliveries;
import ro.asigur.settings.api.Settings;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;

/**
 * The doors of the other contexts that a module's context opens for it.
 *
 * @param beneficiaries the census' port, asked for at the first need
 * @param deliveries casework's port, likewise
 */
public record Doors(
        Tenants tenants,
        CountyDatabases databases,
        Transactions transactions,
        Work work,
        CountyClock clock,
        CurrentActor actor,
        OneTimeLinks links,
        AuditTrail trail,
        Outbox outbox,
        Settings settings,
        Supplier<Beneficiaries> beneficiaries,
        Supplier<Deliveries> deliveries) {

    /** Whether a county's transaction is open on this thread. */
    boolean inTransaction() {
        try {
            work.tenant();
            return true;
        } catch (IllegalStateException noneIsOpen) {
            return false;
        }
    }

    /** A county's value of a setting, or its default; in the open transaction, else in one of its own. */
    public String setting(TenantId tenant, String key) {
        return inTransaction()
                ? settings.text(key)
                : transactions.within(
                        Actors.system(tenant, "plugins", Set.of(), List.of()).binding(), () -> settings.text(key));
    }
}
