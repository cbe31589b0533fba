package ro.asigur.team.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.team.BodiesInScope;

/** {@code /team/bodies}: standing bodies and one of them opened. */
@ApplicationScoped
@Path("team/bodies")
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

    @Inject
    BodiesInScope bodies;

    @GET
    public List<BodiesInScope.BodyRow> list(@QueryParam("uat") @Nullable Integer uat) {
        return bodies.list(uat);
    }

    @GET
    @Path("{id}")
    public BodiesInScope.BodySheet open(@PathParam("id") UUID id) {
        return bodies.open(id);
    }
}
