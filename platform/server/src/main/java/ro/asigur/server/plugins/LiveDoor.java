package ro.asigur.server.plugins;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.plugins.live.LiveRooms;
import ro.asigur.tenancy.api.Tenant;

/** In front of the WebSocket, while it is still HTTP: a page of another origin and a ticket that opens nothing are refused here. */
public class LiveDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LiveRooms rooms;

    @Inject
    transient RequestTenant tenant;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Tenant> county = tenant.find();
        String ticket = request.getRequestURI().substring("/ws/".length());
        if (county.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!ownOrigin(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!rooms.opens(county.get().id(), ticket)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(named(request, county.get()), response);
        }
    }

    /** Tells the endpoint, which sees no host name, which county was asked; what the caller wrote there is not heard. */
    private static HttpServletRequest named(HttpServletRequest request, Tenant county) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return "county=" + county.id();
            }

            @Override
            public java.util.Map<String, String[]> getParameterMap() {
                return java.util.Map.of("county", new String[] {county.id().value()});
            }
        };
    }

    private static boolean ownOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return request.getHeader("Host").equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
