package ro.asigur.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
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
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;

/** The host put together from the doors of the other contexts. The jars are read when the host is first needed. */
@ApplicationScoped
public class PluginBeans {

    /** Folder with the plugins' jars and their digests. */
    private static final String FOLDER = "asigur.plugins";

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
            Settings settings) {
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
        return new JarPluginHost(Shelf.of(Path.of(ConfigProvider.getConfig().getValue(FOLDER, String.class))), doors);
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
