package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ro.asigur.census.AccessRow;
import ro.asigur.census.AccessToHousehold;
import ro.asigur.kernel.HouseholdId;

/** {@code /census/households/{id}/access}: to whom its members are entrusted. */
@ApplicationScoped
@Path("census/households/{id: [0-9a-fA-F-]{36}}/access")
@Produces(MediaType.APPLICATION_JSON)
public class EntrustingResource {

    private AccessToHousehold access;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected EntrustingResource() {}

    @Inject
    public EntrustingResource(AccessToHousehold access) {
        this.access = access;
    }

    @GET
    public List<AccessRow> of(@PathParam("id") UUID household) {
        return access.of(new HouseholdId(household));
    }
}
