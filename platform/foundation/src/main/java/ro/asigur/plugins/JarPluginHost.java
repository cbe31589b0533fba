package ro.asigur.plugins;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.api.PluginAsset;
import ro.asigur.plugins.api.PluginCall;
import ro.asigur.plugins.api.PluginDescriptor;
import ro.asigur.plugins.api.PluginHost;
import ro.asigur.plugins.api.PluginRoute;
import ro.asigur.plugins.api.PluginState;
import ro.asigur.plugins.api.PluginState.State;
import ro.asigur.plugins.county.CountyModules;
import ro.asigur.plugins.county.Doors;
import ro.asigur.plugins.county.ModuleTexts;
import ro.asigur.plugins.county.RunningModule;
import ro.asigur.plugins.jar.Shelf;
import ro.asigur.plugins.jar.ShelvedPlugin;
import ro.asigur.spi.DeliverableService;
import ro.asigur.spi.LiveChannel;
import ro.asigur.spi.Origin;
import ro.asigur.spi.Setting;
import ro.asigur.spi.Words;

/** The plugin host over a folder of jars. */
final class JarPluginHost implements PluginHost {

    private static final Logger LOG = Logger.getLogger(JarPluginHost.class.getName());

    private final Shelf shelf;
    private final Doors doors;
    private final CountyModules modules;
    private final RouteGate gate;
    private final Map<String, ModuleTexts> texts = new ConcurrentHashMap<>();

    JarPluginHost(Shelf shelf, Doors doors) {
        this.shelf = shelf;
        this.doors = doors;
        this.modules = new CountyModules(shelf, doors);
        this.gate = new RouteGate(doors.actor());
    }

    Shelf shelf() {
        return shelf;
    }

    CountyModules modules() {
        return modules;
    }

    @Override
    public List<PluginState> list(TenantId tenant) {
        Set<String> wanted = modules.wanted(tenant);
        return shelf.all().stream()
                .map(plugin -> state(tenant, plugin, wanted.contains(plugin.id())))
                .toList();
    }

    private PluginState state(TenantId tenant, ShelvedPlugin plugin, boolean wanted) {
        Words name = plugin.description().map(read -> read.name()).orElse(new Words(plugin.id(), plugin.id()));
        String problem = plugin.problem() != null
                ? plugin.problem()
                : modules.problem(tenant, plugin.id()).orElse(null);
        boolean on = modules.find(tenant, plugin.id()).isPresent();
        State state = problem != null ? State.BROKEN : on ? State.ON : State.OFF;
        return new PluginState(plugin.id(), plugin.version(), name, wanted, state, problem);
    }

    @Override
    public List<PluginDescriptor> offered(Actor actor) {
        return modules.running(actor.tenant()).stream()
                .filter(module ->
                        module.description().screens().stream().anyMatch(screen -> actor.may(screen.permission())))
                .flatMap(module -> tolerated(module, WebParts::descriptor).stream())
                .toList();
    }

    @Override
    public Object resource(TenantId tenant, String id) {
        return module(tenant, id).resource().orElseThrow(() -> Refusal.of(PluginsProblem.NOT_HERE));
    }

    private RunningModule module(TenantId tenant, String id) {
        return modules.find(tenant, id).orElseThrow(() -> Refusal.of(PluginsProblem.NOT_HERE));
    }

    @Override
    public void admit(TenantId tenant, PluginCall call) {
        RunningModule module = module(tenant, call.plugin());
        boolean own = module.resource()
                .filter(resource -> call.method().getDeclaringClass().isInstance(resource))
                .isPresent();
        if (!own) {
            throw Refusal.of(PluginsProblem.NOT_HERE);
        }
        gate.admit(
                tenant, call, key -> doors.setting(tenant, key), doors.clock().now());
    }

    @Override
    public boolean isOfPlugin(Class<?> type) {
        return shelf.made(type);
    }

    @Override
    public Optional<PluginAsset> asset(TenantId tenant, String id, String version, String path) {
        return modules.find(tenant, id)
                .filter(module -> module.version().equals(version))
                .flatMap(module -> WebParts.asset(module, path));
    }

    @Override
    public Map<String, JsonObject> apiFragments(TenantId tenant) {
        Map<String, JsonObject> fragments = new LinkedHashMap<>();
        for (RunningModule module : modules.running(tenant)) {
            tolerated(module, WebParts::api).ifPresent(fragment -> fragments.put(module.id(), fragment));
        }
        return fragments;
    }

    @Override
    public List<PluginRoute> routes(TenantId tenant) {
        List<PluginRoute> routes = new ArrayList<>();
        for (RunningModule module : modules.running(tenant)) {
            module.resource().ifPresent(resource -> routes.addAll(Routes.of(module.id(), resource.getClass())));
        }
        return routes;
    }

    @Override
    public Map<String, List<Setting>> settings() {
        Map<String, List<Setting>> settings = new TreeMap<>();
        for (ShelvedPlugin plugin : shelf.all()) {
            plugin.description()
                    .filter(read -> !read.settings().isEmpty())
                    .ifPresent(read -> settings.put(plugin.id(), read.settings()));
        }
        return settings;
    }

    @Override
    public Map<String, List<DeliverableService>> services(TenantId tenant) {
        Map<String, List<DeliverableService>> services = new TreeMap<>();
        for (RunningModule module : modules.running(tenant)) {
            services.put(module.id(), module.description().services());
        }
        return services;
    }

    @Override
    public Map<String, Set<String>> origins(TenantId tenant) {
        Map<String, Set<String>> byDirective = new TreeMap<>();
        for (RunningModule module : modules.running(tenant)) {
            for (Origin origin : module.description().origins()) {
                String value = doors.setting(tenant, origin.setting());
                if (isOrigin(value)) {
                    byDirective
                            .computeIfAbsent(origin.use().directive(), any -> new TreeSet<>())
                            .add(value);
                }
            }
        }
        return byDirective;
    }

    /** {@code https} with a host and nothing after it: what may stand in a content security policy without widening it. */
    private static boolean isOrigin(String value) {
        try {
            URI uri = URI.create(value);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && value.equals("https://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    @Override
    public LiveChannel channel(TenantId tenant, String id, String channel) {
        return module(tenant, id).channel(channel).orElseThrow(() -> Refusal.of(PluginsProblem.NOT_HERE));
    }

    @Override
    public Optional<String> text(String id, String key, String locale) {
        ShelvedPlugin plugin = shelf.find(id);
        ShelvedPlugin.Loaded loaded = plugin == null ? null : plugin.loaded();
        return loaded == null
                ? Optional.empty()
                : texts.computeIfAbsent(id, any -> new ModuleTexts(loaded)).find(key, locale);
    }

    @Override
    public PluginState start(TenantId tenant, String id) {
        ShelvedPlugin plugin = onShelf(id);
        modules.start(tenant, plugin);
        return state(tenant, plugin, true);
    }

    @Override
    public PluginState stop(TenantId tenant, String id) {
        ShelvedPlugin plugin = onShelf(id);
        modules.stop(tenant, id);
        return state(tenant, plugin, false);
    }

    private ShelvedPlugin onShelf(String id) {
        ShelvedPlugin plugin = shelf.find(id);
        if (plugin == null) {
            throw Refusal.of(PluginsProblem.NOT_HERE);
        }
        return plugin;
    }

    /** A module whose file is not what it should be gives nothing; the others do. */
    private static <T> Optional<T> tolerated(RunningModule module, Function<RunningModule, Optional<T>> read) {
        try {
            return read.apply(module);
        } catch (JsonException | NullPointerException | ClassCastException malformed) {
            LOG.log(Level.WARNING, "plugin " + module.id() + ": a file of its jar is malformed", malformed);
            return Optional.empty();
        }
    }
}
