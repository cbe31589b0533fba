package ro.asigur.plugins.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.plugins.api.PluginDescriptor;
import ro.asigur.plugins.api.PluginHost;

/** The modules that the shell loads for who is signed in: on in the county, and with a screen that this person may use. */
@Path("/plugins")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferedPluginsResource {

    @Inject
    PluginHost host;

    @Inject
    CurrentActor current;

    @GET
    public List<PluginDescriptor> offered() {
        return host.offered(current.get());
    }
}
