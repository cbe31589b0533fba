package ro.asigur.territory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import ro.asigur.kernel.UatCode;
import ro.asigur.territory.ChooseParticipatingUats;
import ro.asigur.territory.CommunityDraft;
import ro.asigur.territory.CommunitySheet;
import ro.asigur.territory.DrawCommunities;
import ro.asigur.territory.Uat;

/** {@code /admin/uats}, {@code /admin/communities}: what the county's administrator decides about its land. */
@ApplicationScoped
@Path("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdminTerritoryResource {

    private static final String SIRUTA = "uats/{siruta: [1-9][0-9]{0,5}}";

    private ChooseParticipatingUats participation;
    private DrawCommunities communities;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AdminTerritoryResource() {}

    @Inject
    public AdminTerritoryResource(ChooseParticipatingUats participation, DrawCommunities communities) {
        this.participation = participation;
        this.communities = communities;
    }

    /** Whether the commune takes part in the census. */
    public record Participation(boolean participating) {}

    @PUT
    @Path(SIRUTA)
    public Uat participate(@PathParam("siruta") int siruta, Participation body) {
        return participation.set(new UatCode(siruta), body.participating());
    }

    @GET
    @Path(SIRUTA + "/communities")
    public List<CommunitySheet> communities(@PathParam("siruta") int siruta) {
        return communities.of(new UatCode(siruta));
    }

    @POST
    @Path(SIRUTA + "/communities")
    public Response found(@PathParam("siruta") int siruta, CommunityDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(communities.found(new UatCode(siruta), draft))
                .build();
    }

    @PUT
    @Path("communities/{id}")
    public CommunitySheet change(@PathParam("id") UUID id, CommunityDraft draft) {
        return communities.change(id, draft);
    }

    @DELETE
    @Path("communities/{id}")
    public void dissolve(@PathParam("id") UUID id) {
        communities.dissolve(id);
    }
}
