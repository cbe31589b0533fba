package ro.asigur.plugins.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ro.asigur.plugins.SwitchPlugin;
import ro.asigur.plugins.api.PluginState;
import ro.asigur.spi.Words;

/** The plugins as the county's administrator sees and switches them. */
@Path("/admin/plugins")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdminPluginsResource {

    @Inject
    SwitchPlugin plugins;

    public record AdminPlugin(
            String id,
            String version,
            Words name,
            boolean enabled,
            String state,
            @Nullable String problem) {}

    public record Switch(@NotNull Boolean enabled) {}

    @GET
    public List<AdminPlugin> all() {
        return plugins.list().stream().map(AdminPluginsResource::shown).toList();
    }

    @PUT
    @Path("/{id}")
    public AdminPlugin turn(@PathParam("id") String id, @Valid @NotNull Switch wanted) {
        return shown(plugins.turn(id, wanted.enabled()));
    }

    private static AdminPlugin shown(PluginState plugin) {
        return new AdminPlugin(
                plugin.id(),
                plugin.version(),
                plugin.name(),
                plugin.enabled(),
                plugin.state().name().toLowerCase(Locale.ROOT),
                plugin.problem());
    }
}
