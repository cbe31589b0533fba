package ro.asigur.programmes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.programmes.AccessInScope;
import ro.asigur.programmes.AskAccess;
import ro.asigur.programmes.domain.Eligibility;

/** {@code /access}: places of the services and who asked for them. */
@ApplicationScoped
@Path("access")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccessResource {

    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    AccessInScope access;

    @Inject
    AskAccess ask;

    @GET
    @Path("services")
    public List<AccessInScope.ServicePlaces> services() {
        return access.services();
    }

    @GET
    @Path("services/" + ID)
    public List<AccessInScope.Row> ofService(@PathParam("id") UUID id) {
        return access.ofService(id);
    }

    @GET
    @Path("of-household/" + ID)
    public List<AccessInScope.Row> ofHousehold(@PathParam("id") UUID id) {
        return access.ofHousehold(id);
    }

    /** @param proofSeen what was seen; null: nothing */
    public record Question(
            @NotNull UUID serviceId,
            @NotNull UUID personId,
            @Nullable String proofSeen) {}

    /** Whether somebody could have a service. Writes nothing. */
    @POST
    @Path("eligibility")
    public List<Eligibility.Check> eligibility(@NotNull Question question) {
        return ask.tryOut(question.serviceId(), question.personId(), question.proofSeen());
    }
}
