package ro.asigur.server.plugins;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.plugins.api.PluginCall;
import ro.asigur.plugins.api.PluginHost;

/** Before any method of a plugin runs: its permission, or its declaration as a public or machine route; denied by default. */
@Provider
public class PluginGate implements ContainerRequestFilter {

    @Context
    ResourceInfo matched;

    @Context
    HttpServletRequest request;

    @Inject
    PluginHost host;

    @Inject
    RequestTenant tenant;

    @Override
    public void filter(ContainerRequestContext call) {
        Class<?> type = matched.getResourceClass();
        if (type == null || !host.isOfPlugin(type)) {
            return;
        }
        String plugin = call.getUriInfo().getPathParameters().getFirst("plugin");
        host.admit(
                tenant.get().id(),
                new PluginCall(
                        plugin,
                        matched.getResourceMethod(),
                        request.getRemoteAddr(),
                        call.getHeaderString("Authorization")));
    }
}
