package ro.asigur.plugins.county;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.Routes;
import ro.asigur.plugins.jar.Shelf;
import ro.asigur.plugins.jar.ShelvedPlugin;
import ro.asigur.plugins.store.PluginSwitches;
import ro.asigur.spi.CareModule;
import ro.asigur.tenancy.api.Tenant;

/**
 * The modules of every county: started when the county is first asked for, followed when its switches change (on this server
 * at once, on others within ten seconds), stopped with the server.
 */
public final class CountyModules {

    private static final Logger LOG = Logger.getLogger(CountyModules.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Shelf shelf;
    private final Doors doors;
    private final ModuleSchema schema;
    private final PluginSwitches switches;
    private final Map<TenantId, County> counties = new ConcurrentHashMap<>();

    /** Guarded by itself, but for reading {@code running} and {@code problems}. */
    private static final class County {
        final Map<String, RunningModule> running = new ConcurrentHashMap<>();
        final Map<String, String> problems = new ConcurrentHashMap<>();
        volatile Instant readAt = Instant.MIN;
    }

    public CountyModules(Shelf shelf, Doors doors) {
        this.shelf = shelf;
        this.doors = doors;
        this.schema = new ModuleSchema(doors.databases());
        this.switches = new PluginSwitches(doors.work());
    }

    /** Modules that are on, by id. */
    public Collection<RunningModule> running(TenantId tenant) {
        return new TreeMap<>(upToDate(tenant).running).values();
    }

    public Optional<RunningModule> find(TenantId tenant, String id) {
        return Optional.ofNullable(upToDate(tenant).running.get(id));
    }

    /** Why a module that is wanted does not run in this county. */
    public Optional<String> problem(TenantId tenant, String id) {
        return Optional.ofNullable(upToDate(tenant).problems.get(id));
    }

    /** What the county wants on, read now. */
    public Set<String> wanted(TenantId tenant) {
        if (tenant.equals(Tenant.NATIONAL)) {
            return Set.of(); // the country's place runs no modules
        }
        Map<String, Boolean> all = doors.inTransaction()
                ? switches.all()
                : doors.transactions()
                        .within(
                                Actors.system(tenant, "plugins", Set.of(), List.of())
                                        .binding(),
                                switches::all);
        return all.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private County upToDate(TenantId tenant) {
        County county = counties.computeIfAbsent(tenant, id -> new County());
        Instant now = doors.clock().now();
        if (doors.inTransaction() || !county.readAt.isBefore(now.minus(FRESH))) {
            return county;
        }
        synchronized (county) {
            if (county.readAt.isBefore(now.minus(FRESH))) {
                follow(tenant, county, wanted(tenant));
                county.readAt = now;
            }
        }
        return county;
    }

    private void follow(TenantId tenant, County county, Set<String> wanted) {
        for (String id : List.copyOf(county.running.keySet())) {
            if (!wanted.contains(id)) {
                halt(county, id);
            }
        }
        county.problems.keySet().retainAll(wanted);
        for (ShelvedPlugin plugin : shelf.all()) {
            String id = plugin.id();
            if (wanted.contains(id) && !county.running.containsKey(id) && !county.problems.containsKey(id)) {
                launch(tenant, county, plugin);
            }
        }
    }

    /** Starts a module now; whether it runs, {@link #find} and {@link #problem} tell. */
    public void start(TenantId tenant, ShelvedPlugin plugin) {
        County county = counties.computeIfAbsent(tenant, id -> new County());
        synchronized (county) {
            if (!county.running.containsKey(plugin.id())) {
                launch(tenant, county, plugin);
            }
        }
    }

    public void stop(TenantId tenant, String id) {
        County county = counties.computeIfAbsent(tenant, any -> new County());
        synchronized (county) {
            county.problems.remove(id);
            halt(county, id);
        }
    }

    public void stopAll() {
        for (County county : counties.values()) {
            synchronized (county) {
                List.copyOf(county.running.keySet()).forEach(id -> halt(county, id));
            }
        }
    }

    private void launch(TenantId tenant, County county, ShelvedPlugin plugin) {
        ShelvedPlugin.Loaded loaded = plugin.loaded();
        if (loaded == null) {
            return; // the shelf tells why
        }
        HostedContext context = null;
        try {
            schema.bringUpToDate(tenant, loaded);
            Tenant place = doors.tenants().get(tenant);
            context = new HostedContext(
                    place, loaded.description(), doors, new ModuleTexts(loaded), unit(tenant, loaded));
            CareModule module = loaded.type().getDeclaredConstructor().newInstance();
            module.start(context);
            Object resource = module.resource().orElse(null);
            if (resource != null) {
                Routes.check(loaded.description(), resource.getClass());
            }
            county.running.put(plugin.id(), new RunningModule(tenant, plugin, loaded, module, context, resource));
            county.problems.remove(plugin.id());
        } catch (Exception | LinkageError | StackOverflowError bad) {
            LOG.log(Level.WARNING, "plugin " + plugin.id() + " in " + tenant, bad);
            county.problems.put(plugin.id(), Shelf.told(bad));
            if (context != null) {
                context.close();
            }
        }
    }

    private @Nullable EntityManagerFactory unit(TenantId tenant, ShelvedPlugin.Loaded loaded) {
        return loaded.description().entities().isEmpty()
                ? null
                : doors.databases()
                        .unit(
                                tenant,
                                ModuleSchema.name(loaded.description().id()),
                                loaded.description().entities(),
                                loaded.unitLoader());
    }

    private static void halt(County county, String id) {
        RunningModule module = county.running.remove(id);
        if (module != null) {
            module.stop().ifPresent(bad -> LOG.log(Level.WARNING, "plugin " + id + " while it stopped", bad));
        }
    }
}
