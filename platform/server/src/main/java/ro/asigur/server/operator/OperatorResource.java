package ro.asigur.server.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.SampleRequest;
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

    @Inject
    SampleStream census;

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

    public record CountySize(String id, String name, String url, int households) {}

    /** Every county and how many households it has. */
    @GET
    @Path("/counties")
    public List<CountySize> counties(@HeaderParam("Authorization") @Nullable String authorization) {
        launcher(authorization);
        return tenants.all().stream()
                .map(tenant -> new CountySize(
                        tenant.id().value(),
                        tenant.nameRo(),
                        addresses.of(tenant.id()),
                        census.households(tenant.id())))
                .toList();
    }

    /** @param commune SIRUTA code; null: where the county's demo says, or spread over its communes when there are more */
    public record SampleOrder(
            @NotNull String county, @Nullable Integer commune, int households, long seed) {}

    /** Made-up households for a demo county: lines of JSON as it goes on, the last one the summary. */
    @POST
    @Path("/sample")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/x-ndjson")
    public StreamingOutput sample(
            @HeaderParam("Authorization") @Nullable String authorization, @Valid @NotNull SampleOrder order) {
        launcher(authorization);
        Tenant county = tenants.all().stream()
                .filter(tenant -> tenant.id().value().equals(order.county()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ServerProblem.NO_COUNTY));
        return census.load(new SampleRequest(county.id(), order.commune(), order.households(), order.seed()));
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
