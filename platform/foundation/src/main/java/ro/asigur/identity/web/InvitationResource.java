package ro.asigur.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.Invitations;
import ro.asigur.identity.Invitations.Acceptance;
import ro.asigur.identity.Invitations.Invitation;
import ro.asigur.identity.api.RequestTenant;

/** The invited person's one-time link. Anonymous: the token is the key. */
@Path("/invitations/{token}")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

    @Inject
    Invitations invitations;

    @Inject
    RequestTenant tenant;

    public record AcceptRequest(
            @NotNull @Size(min = 1, max = 200) String password,
            @Nullable @Size(max = 64) String secret,
            @Nullable @Size(max = 20) String code) {}

    public record Accepted(List<String> recoveryCodes) {}

    @GET
    public Invitation look(@PathParam("token") String token) {
        return invitations.look(tenant.get().id(), token);
    }

    @POST
    public Accepted accept(@PathParam("token") String token, @Valid @NotNull AcceptRequest request) {
        return new Accepted(invitations.accept(
                tenant.get().id(), token, new Acceptance(request.password(), request.secret(), request.code())));
    }
}
