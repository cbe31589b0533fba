package ro.asigur.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.identity.api.RolePermissions;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.plugins.api.PluginHost;
import ro.asigur.plugins.api.PluginState;
import ro.asigur.plugins.jar.ShelvedPlugin;
import ro.asigur.plugins.store.PluginSwitches;
import ro.asigur.spi.Permission;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/** The county administrator's switch: shows the plugins, turns one on or off. */
@ApplicationScoped
public class SwitchPlugin {

    @Inject
    JarPluginHost host;

    @Inject
    CurrentActor current;

    @Inject
    RolePermissions roles;

    @Inject
    AuditTrail trail;

    @Inject
    Work work;

    @Inject
    Outbox outbox;

    @Requires("admin.plugins")
    public List<PluginState> list() {
        return host.list(current.get().tenant());
    }

    /**
     * Turns a plugin on or off in the actor's county. One that does not start stays wanted and is shown as broken. At the
     * first turning on, the roles that the module names get its permissions; afterwards they are the county's to give.
     */
    @Requires("admin.plugins")
    public PluginState turn(String id, boolean on) {
        PluginSwitches switches = new PluginSwitches(work);
        ShelvedPlugin plugin = host.shelf().find(id);
        if (plugin == null) {
            throw ro.asigur.kernel.Refusal.of(PluginsProblem.NOT_HERE);
        }
        Boolean before = switches.all().get(id);
        if (on && before == null) {
            plugin.description().ifPresent(module -> module.permissions().forEach(this::give));
        }
        switches.set(id, on, current.get().id());
        trail.wrote(
                on ? "plugin.switched-on" : "plugin.switched-off",
                UUID.nameUUIDFromBytes(("asigur:plugin:" + id).getBytes(StandardCharsets.UTF_8)),
                null,
                Boolean.TRUE.equals(before) ? JsonValue.TRUE : JsonValue.FALSE,
                JsonMaker.object()
                        .add("plugin", id)
                        .add("version", plugin.version())
                        .add("on", on)
                        .build());
        outbox.publish(new Fact(
                "plugins.Switched",
                null,
                null,
                JsonMaker.object().add("plugin", id).add("on", on).build()));
        PluginHost now = host;
        return on
                ? now.start(current.get().tenant(), id)
                : now.stop(current.get().tenant(), id);
    }

    private void give(Permission permission) {
        permission.roles().forEach(role -> roles.give(role, java.util.Set.of(permission.code())));
    }
}
