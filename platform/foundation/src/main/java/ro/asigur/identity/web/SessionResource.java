package ro.asigur.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.IdentityProblem;
import ro.asigur.identity.OpenSessions;
import ro.asigur.identity.OpenSessions.Held;
import ro.asigur.identity.OpenSessions.Opened;
import ro.asigur.identity.SignIn;
import ro.asigur.identity.SignIn.Credentials;
import ro.asigur.identity.api.RequestAddress;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.identity.store.Grants.Uat;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;

/** Sign in, who am I, sign out. */
@Path("/session")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    /** The session's cookie: host-only, so that one county's never reaches another. */
    public static final String COOKIE = "asigur";

    @Inject
    SignIn signIn;

    @Inject
    OpenSessions sessions;

    @Inject
    RequestTenant tenant;

    @Inject
    RequestAddress origin;

    public record SignInRequest(
            @NotNull @Size(min = 1, max = 100) String username,
            @NotNull @Size(min = 1, max = 200) String password,
            @Nullable @Size(max = 20) String code,
            @Nullable @Size(max = 40) String recoveryCode) {}

    public record AccountView(String id, String name, String username, String locale) {}

    public record RoleView(
            String code,
            String nameRo,
            String nameEn,
            @Nullable List<Integer> uats,
            LocalDate from,
            @Nullable LocalDate until) {

        static RoleView of(Held held) {
            return new RoleView(
                    held.role().code(),
                    held.role().nameRo(),
                    held.role().nameEn(),
                    held.grant().uats(),
                    held.grant().from(),
                    held.grant().until());
        }
    }

    public record SessionView(
            AccountView account,
            List<RoleView> roles,
            Set<String> permissions,
            List<Uat> uats,
            String csrf,
            Instant expiresAt) {

        static SessionView of(Opened opened) {
            return new SessionView(
                    new AccountView(
                            opened.actor().id().toString(),
                            opened.actor().name(),
                            opened.username(),
                            opened.actor().locale()),
                    opened.held().stream().map(RoleView::of).toList(),
                    opened.actor().permissions(),
                    opened.uats(),
                    opened.csrf(),
                    opened.expiresAt());
        }
    }

    @POST
    public Response open(@Valid @NotNull SignInRequest request, @Context UriInfo uri) {
        TenantId county = tenant.get().id();
        String token = signIn.open(
                county,
                new Credentials(request.username(), request.password(), request.code(), request.recoveryCode()),
                origin.address());
        return Response.ok(view(county, token))
                .cookie(cookie(token, uri, (int) java.time.Duration.ofHours(12).toSeconds()))
                .build();
    }

    @GET
    public SessionView current(@CookieParam(COOKIE) @Nullable String token) {
        if (token == null) {
            throw Refusal.of(IdentityProblem.SIGN_IN_NEEDED);
        }
        return view(tenant.get().id(), token);
    }

    @DELETE
    public Response end(@CookieParam(COOKIE) @Nullable String token, @Context UriInfo uri) {
        if (token != null) {
            signIn.end(tenant.get().id(), token);
            sessions.forget(token);
        }
        return Response.noContent().cookie(cookie("", uri, 0)).build();
    }

    private SessionView view(TenantId county, String token) {
        return SessionView.of(
                sessions.find(county, token).orElseThrow(() -> Refusal.of(IdentityProblem.SIGN_IN_NEEDED)));
    }

    private static NewCookie cookie(String value, UriInfo uri, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(uri.getRequestUri().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
