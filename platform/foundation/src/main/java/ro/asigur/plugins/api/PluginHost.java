package ro.asigur.plugins.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.TenantId;
import ro.asigur.spi.DeliverableService;
import ro.asigur.spi.LiveChannel;
import ro.asigur.spi.Setting;

/**
 * The modules of this installation and of each county. No method throws because a module is broken: what a broken module
 * would give is simply not there, and {@link #list} tells why. A county's switch is read anew at most ten seconds after
 * another server changed it.
 */
public interface PluginHost {

    /** Every jar of the plugins' folder as this county sees it, by id; also those that could not be loaded. */
    List<PluginState> list(TenantId tenant);

    /** Modules that are on and of which the actor may use at least one screen. */
    List<PluginDescriptor> offered(Actor actor);

    /**
     * What the sub-resource locator {@code /api/plugins/{id}} returns.
     *
     * @throws ro.asigur.kernel.Refusal {@code plugins.not-here} (404)
     */
    Object resource(TenantId tenant, String id);

    /**
     * Lets a call in or refuses it; call it in a filter after matching, for every method of a class that a plugin's loader
     * made ({@link #isOfPlugin}).
     *
     * @throws ro.asigur.kernel.Refusal 401, 403, 404 or 429
     */
    void admit(TenantId tenant, PluginCall call);

    /** Whether a class comes from a plugin's jar. */
    boolean isOfPlugin(Class<?> type);

    /** A file of the module's {@code web/} folder, if the module is on in the county and {@code version} is the one that runs. */
    Optional<PluginAsset> asset(TenantId tenant, String id, String version, String path);

    /** API descriptions of the modules that are on, by id. */
    Map<String, JsonObject> apiFragments(TenantId tenant);

    /** Every route of the modules that are on. */
    List<PluginRoute> routes(TenantId tenant);

    /** Settings of all modules of the installation, by module id. */
    Map<String, List<Setting>> settings();

    /** Services that the modules which are on can deliver, by module id. */
    Map<String, List<DeliverableService>> services(TenantId tenant);

    /** Foreign origins that the county allows its modules, by directive of the content security policy. */
    Map<String, Set<String>> origins(TenantId tenant);

    /**
     * A channel of a module that is on.
     *
     * @throws ro.asigur.kernel.Refusal {@code plugins.not-here} (404)
     */
    LiveChannel channel(TenantId tenant, String id, String channel);

    /** A text of a module's messages, e.g. of one of its problems. */
    Optional<String> text(String id, String key, String locale);

    /** Starts the module in the county now; the county's switch itself is the caller's. Never throws: see the state. */
    PluginState start(TenantId tenant, String id);

    /** Stops the module in the county now, after the calls under way (at most five seconds). */
    PluginState stop(TenantId tenant, String id);
}
