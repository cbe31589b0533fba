package ro.asigur.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.audit.store.BufferedTrail;
import ro.asigur.identity.FillRoles;
import ro.asigur.identity.ThreadActor;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.OneTimeLinks;
import ro.asigur.identity.store.Links;
import ro.asigur.identity.store.RolePermissionRows;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.outbox.store.BufferedOutbox;
import ro.asigur.plugins.api.Beneficiaries;
import ro.asigur.plugins.api.Deliveries;
import ro.asigur.plugins.api.PluginHost;
import ro.asigur.plugins.api.PluginState;
import ro.asigur.plugins.county.Doors;
import ro.asigur.plugins.jar.Shelf;
import ro.asigur.rig.Wired;
import ro.asigur.settings.CountySettings;
import ro.asigur.settings.SignInSettings;
import ro.asigur.settings.api.Settings;
import ro.asigur.tenancy.Counties;
import ro.asigur.tenancy.CountyPools;
import ro.asigur.tenancy.CountyTransactions;
import ro.asigur.tenancy.CountyZoneClock;
import ro.asigur.tenancy.FileKeys;
import ro.asigur.tenancy.Installation;
import ro.asigur.tenancy.OpenWork;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.database.TestPostgres;

/** The real host in two fresh counties on the tests' PostgreSQL, over a folder of jars. */
public final class PluginRig implements AutoCloseable {

    public static final String ADMIN = "admin.plugins";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Wired wired;
    private final JarPluginHost host;
    private final SwitchPlugin switches;
    public final TenantId here;
    public final TenantId there;

    /** @param folder holds the jars and {@code digests.sha256} */
    public PluginRig(TestPostgres postgres, Path folder) {
        int number = NUMBER.incrementAndGet();
        here = new TenantId("here" + number);
        there = new TenantId("there" + number);
        wired = new Wired(List.of(
                Counties.class,
                CountyPools.class,
                CountyTransactions.class,
                OpenWork.class,
                CountyZoneClock.class,
                FileKeys.class,
                ThreadActor.class,
                Links.class,
                RolePermissionRows.class,
                BufferedTrail.class,
                BufferedOutbox.class,
                CountySettings.class,
                SignInSettings.class));
        wired.with(new Installation(
                postgres.adminUrl(),
                postgres.user(),
                postgres.password(),
                postgres.dataFolder(),
                countyFolders(),
                folder,
                false,
                "http",
                "localhost",
                8080,
                null,
                Set.of()));
        wired.get(FillRoles.class);
        wired.get(Counties.class).open();
        host = wired.with(new JarPluginHost(Shelf.of(folder), doors()));
        wired.get(PluginContributions.class);
        switches = wired.get(SwitchPlugin.class);
    }

    private Doors doors() {
        return new Doors(
                wired.get(Tenants.class),
                wired.get(CountyDatabases.class),
                wired.get(Transactions.class),
                wired.get(Work.class),
                wired.get(CountyClock.class),
                wired.get(CurrentActor.class),
                wired.get(OneTimeLinks.class),
                wired.get(AuditTrail.class),
                wired.get(Outbox.class),
                wired.get(Settings.class),
                () -> wired.get(Beneficiaries.class),
                () -> wired.get(Deliveries.class));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("asigur-plugin-rig");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path countyFolders() {
        Path tenants = temporary();
        try {
            for (TenantId county : List.of(here, there)) {
                Path folder = Files.createDirectories(tenants.resolve(county.value()));
                Files.writeString(
                        folder.resolve("tenant.properties"),
                        "name.ro = " + county + "\nname.en = " + county
                                + "\ncounty.code = XX\ncounty.siruta = 40\nzone = Europe/Bucharest\n");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return tenants;
    }

    /** Another server over the same databases and jars. */
    JarPluginHost another() {
        return new JarPluginHost(host.shelf(), doors());
    }

    public PluginHost host() {
        return host;
    }

    public <T> T bean(Class<T> type) {
        return wired.get(type);
    }

    /** A part of the platform that the foundation has only a port for. */
    public void with(Object bean) {
        wired.with(bean);
    }

    public Actor somebody(TenantId county, Set<String> permissions, int... uats) {
        List<UatCode> communes = new ArrayList<>();
        for (int uat : uats) {
            communes.add(new UatCode(uat));
        }
        return new Actor(county, UUID.randomUUID(), "Ana Pop", Set.of(), permissions, communes, "ro");
    }

    /** As the county's administrator, through the use case, in its transaction. */
    public PluginState turn(TenantId county, String plugin, boolean on) {
        Actor administrator = somebody(county, Set.of(ADMIN));
        return as(
                administrator,
                () -> bean(Transactions.class).within(administrator.binding(), () -> switches.turn(plugin, on)));
    }

    public List<PluginState> list(TenantId county) {
        return host.list(county);
    }

    /** Does a module's job now, as {@code hand}. */
    public void runJob(TenantId county, String name, Actor hand) {
        bean(PluginContributions.class).jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(county, hand);
    }

    public <T> T as(Actor actor, java.util.concurrent.Callable<T> work) {
        return bean(CurrentActor.class).as(actor, work);
    }

    @Override
    public void close() {
        host.modules().stopAll();
    }
}
