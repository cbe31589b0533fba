package ro.asigur.settings.web;

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
import ro.asigur.settings.ChangeSettings;
import ro.asigur.settings.ChangeSettings.Setting;

/** The county administrator's settings. */
@Path("/admin/settings")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    ChangeSettings settings;

    public record Value(@NotNull String value) {}

    @GET
    public List<Setting> all() {
        return settings.all();
    }

    @PUT
    @Path("/{key}")
    public Setting change(@PathParam("key") String key, @Valid @NotNull Value value) {
        return settings.change(key, value.value());
    }
}
