package ro.asigur.server.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.OpenSessions;
import ro.asigur.identity.OpenSessions.Opened;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.web.SessionResource;
import ro.asigur.kernel.Refusal;
import ro.asigur.server.problems.ServerProblem;
import ro.asigur.tenancy.api.Tenant;

/**
 * Session cookie to actor; and the door against forged requests: an unsafe request must come from this very origin (another
 * county is "same-site", and its cookies would be sent) and, once signed in, carry the session's token.
 */
public class SessionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    transient OpenSessions sessions;

    @Inject
    transient CurrentActor current;

    @Inject
    transient HostTenant tenant;

    @Inject
    transient Answers answers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean unsafe = !SAFE.contains(request.getMethod());
        if (unsafe && !ownOrigin(request)) {
            answers.refuse(response, Refusal.of(ServerProblem.FOREIGN_ORIGIN));
            return;
        }
        Optional<Opened> session = session(request);
        if (session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (unsafe && !signIn(request) && !session.get().csrf().equals(request.getHeader("X-CSRF"))) {
            answers.refuse(response, Refusal.of(ServerProblem.STALE_TOKEN));
            return;
        }
        if (request.getHeader("Accept-Language") == null) {
            tenant.speak(Locale.forLanguageTag(session.get().actor().locale()));
        }
        try {
            current.as(session.get().actor(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IllegalStateException wrapped) {
            rethrow(wrapped);
        }
    }

    private static void rethrow(IllegalStateException wrapped) throws IOException, ServletException {
        Throwable cause = wrapped.getCause();
        if (cause instanceof IOException io) {
            throw io;
        }
        if (cause instanceof ServletException servlet) {
            throw servlet;
        }
        throw cause instanceof UncheckedIOException io ? io : wrapped;
    }

    private Optional<Opened> session(HttpServletRequest request) {
        Optional<Tenant> county = tenant.find();
        String token = cookie(request);
        return county.isEmpty() || token == null
                ? Optional.empty()
                : sessions.find(county.get().id(), token);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(SessionResource.COOKIE)
                                && !cookie.getValue().isEmpty())
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Signing in replaces a session, so it cannot carry its token. */
    private static boolean signIn(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/session")
                && request.getMethod().equals("POST");
    }

    /** What browsers say of where a request comes from; programs that say nothing carry no cookie by themselves. */
    private static boolean ownOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || host(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    private static String host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority()).orElse("");
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }
}
