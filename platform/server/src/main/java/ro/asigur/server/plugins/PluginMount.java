package ro.asigur.server.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.plugins.api.PluginHost;

/** One locator for all plugins: nothing is registered or taken away while requests run. */
@Path("/plugins/{plugin}")
@ApplicationScoped
public class PluginMount {

    @Inject
    PluginHost host;

    @Inject
    RequestTenant tenant;

    @Path("/")
    public Object resource(@PathParam("plugin") String plugin) {
        return host.resource(tenant.get().id(), plugin);
    }
}
