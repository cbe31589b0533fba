package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ro.asigur.census.WhoIsHere;
import ro.asigur.kernel.HouseholdId;

/** {@code /census/presence}: who has the file open now. */
@ApplicationScoped
@Path("census/presence/{household: [0-9a-fA-F-]{36}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PresenceResource {

    private WhoIsHere presence;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PresenceResource() {}

    @Inject
    public PresenceResource(WhoIsHere presence) {
        this.presence = presence;
    }

    public record Place(
            @NotNull @Pattern(regexp = "[a-z]{1,20}(?::[A-Za-z0-9-]{1,40})?")
            String where,

            @NotNull UUID page) {}

    @PUT
    public List<WhoIsHere.Here> here(@PathParam("household") UUID household, @Valid @NotNull Place place) {
        return presence.here(new HouseholdId(household), place.where(), place.page());
    }

    @GET
    public List<WhoIsHere.Here> others(@PathParam("household") UUID household) {
        return presence.others(new HouseholdId(household));
    }

    @DELETE
    public void leave(@PathParam("household") UUID household, @QueryParam("page") @NotNull UUID page) {
        presence.leave(new HouseholdId(household), page);
    }
}
