package ro.asigur.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.OneTimeLinks;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.plugins.api.Beneficiaries;
import ro.asigur.plugins.api.Deliveries;
import ro.asigur.plugins.county.Doors;
import ro.asigur.plugins.jar.Shelf;
import ro.asigur.plugins.live.LiveRooms;
import ro.asigur.settings.api.Settings;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Folders;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;

/** The host put together from the doors of the other contexts. The jars are read when the host is first needed. */
@ApplicationScoped
public class PluginBeans {

    @Inject
    Instance<Beneficiaries> beneficiaries;

    @Inject
    Instance<Deliveries> deliveries;

    @Produces
    @Singleton
    JarPluginHost host(
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
            Folders folders) {
        Doors doors = new Doors(
                tenants,
                databases,
                transactions,
                work,
                clock,
                actor,
                links,
                trail,
                outbox,
                settings,
                beneficiaries::get,
                deliveries::get);
        return new JarPluginHost(Shelf.of(folders.plugins()), doors);
    }

    @Produces
    @Singleton
    LiveRooms rooms(JarPluginHost host, CountyClock clock) {
        return new LiveRooms(host, clock);
    }

    void close(@Disposes JarPluginHost host) {
        host.modules().stopAll();
    }
}
