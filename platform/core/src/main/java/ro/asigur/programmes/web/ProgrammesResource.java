package ro.asigur.programmes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import ro.asigur.kernel.HouseholdId;
import ro.asigur.programmes.KeepProgrammes;
import ro.asigur.programmes.ProgrammeSheet;
import ro.asigur.programmes.ReadProgrammes;
import ro.asigur.programmes.domain.ProgrammeDraft;

/** {@code /programmes}: the county's programmes, their counts and who is enrolled. */
@ApplicationScoped
@Path("programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgrammesResource {

    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    ReadProgrammes read;

    @Inject
    KeepProgrammes keep;

    @GET
    public List<ProgrammeSheet> all() {
        return read.all();
    }

    @POST
    public Response add(@NotNull ProgrammeDraft draft) {
        return Response.status(Response.Status.CREATED).entity(keep.add(draft)).build();
    }

    /** A change and the version that was on the screen. */
    public record Change(int base, @NotNull ProgrammeDraft programme) {}

    @PUT
    @Path(ID)
    public ProgrammeSheet change(@PathParam("id") UUID id, @NotNull Change change) {
        return keep.change(id, change.base(), change.programme());
    }

    @GET
    @Path(ID + "/people")
    public List<ReadProgrammes.Enrolled> people(@PathParam("id") UUID id) {
        return read.people(id);
    }

    @GET
    @Path("of-household/" + ID)
    public List<ReadProgrammes.Enrolled> ofHousehold(@PathParam("id") UUID id) {
        return read.ofHousehold(new HouseholdId(id));
    }
}
