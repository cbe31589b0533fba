package ro.asigur.server.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.Invitations;
import ro.asigur.identity.api.Addresses;
import ro.asigur.kernel.Refusal;
import ro.asigur.server.operator.DemoAccounts.DemoAccount;
import ro.asigur.server.problems.ServerProblem;
import ro.asigur.tenancy.Installation;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;

/** What the launcher asks of the server it started. The control token is the key; without it these addresses do not exist. */
@Path("/operator")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperatorResource {

    @Inject
    Installation installation;

    @Inject
    Tenants tenants;

    @Inject
    Invitations invitations;

    @Inject
    Addresses addresses;

    @Inject
    DemoAccounts demo;

    public record Link(String county, String link) {}

    /** One link per county that has no account yet: it makes the first administrator. */
    @POST
    @Path("/first-administrators")
    public List<Link> firstAdministrators(@HeaderParam("Authorization") @Nullable String authorization) {
        launcher(authorization);
        return Stream.concat(tenants.all().stream(), Stream.of(tenants.get(Tenant.NATIONAL)))
                .flatMap(tenant -> link(tenant).stream())
                .toList();
    }

    private Optional<Link> link(Tenant tenant) {
        return invitations
                .firstAdministrator(tenant)
                .map(token -> new Link(tenant.id().value(), addresses.of(tenant.id()) + "invitatie/" + token));
    }

    @GET
    @Path("/accounts")
    public List<DemoAccount> accounts(@HeaderParam("Authorization") @Nullable String authorization) {
        launcher(authorization);
        if (!installation.demo()) {
            throw Refusal.of(ServerProblem.NOT_DEMO);
        }
        return demo.all();
    }

    private void launcher(@Nullable String authorization) {
        String token = installation.controlToken();
        byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        if (token == null
                || authorization == null
                || !MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.of(ServerProblem.NOT_FOUND);
        }
    }
}
