package ro.asigur.server.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import ro.asigur.kernel.Refusal;
import ro.asigur.server.problems.ServerProblem;
import ro.asigur.tenancy.Installation;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;

/** Host name to county. The installation's own name is the front page; a name that is no county's is answered 404. */
public class TenantFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Tenants tenants;

    @Inject
    transient Installation installation;

    @Inject
    transient HostTenant current;

    @Inject
    transient ClientAddress address;

    @Inject
    transient Answers answers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        address.set(ClientAddress.of(
                request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), installation.trustedProxies()));
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        if (!front(host)) {
            Optional<Tenant> named = label(host).flatMap(tenants::byHostLabel);
            if (named.isEmpty()) {
                answers.refuse(response, Refusal.of(ServerProblem.NO_COUNTY));
                return;
            }
            current.set(named.get());
        }
        chain.doFilter(request, response);
    }

    private boolean front(String host) {
        return host.equals(installation.host())
                || host.equals("127.0.0.1")
                || host.equals("[::1]")
                || host.equals("localhost");
    }

    private Optional<String> label(String host) {
        String end = "." + installation.host();
        return host.endsWith(end) ? Optional.of(host.substring(0, host.length() - end.length())) : Optional.empty();
    }
}
