package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.ComparePeople;
import ro.asigur.census.DuplicateCase;
import ro.asigur.census.OpenDuplicates;
import ro.asigur.commands.api.Payload;

/** {@code /census/duplicates}: who may be recorded twice. What is decided comes as commands. */
@ApplicationScoped
@Path("census/duplicates")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatesResource {

    private ComparePeople people;
    private OpenDuplicates cases;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DuplicatesResource() {}

    @Inject
    public DuplicatesResource(ComparePeople people, OpenDuplicates cases) {
        this.people = people;
        this.cases = cases;
    }

    /** Somebody as she is being written down; a POST, so that no CNP stands in an address. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<ComparePeople.Alike> check(@Nullable JsonStructure typed) {
        Payload payload = new Payload(typed instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
        return people.compare(() -> new ComparePeople.Typed(
                payload.idOrNull("personId"),
                payload.idOrNull("householdId"),
                payload.has("village") ? payload.number("village") : 0,
                payload.has("uat") ? payload.number("uat") : 0,
                CensusCommands.fields(payload)));
    }

    @GET
    public OpenDuplicates.Page list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("uat") @Nullable @Min(1) @Max(999_999) Integer uat,
            @QueryParam("after") @DefaultValue("0") @Min(0) @Max(1_000_000) int after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return cases.list(state, uat, after, limit);
    }

    @GET
    @Path("{id: [0-9a-fA-F-]{36}}")
    public DuplicateCase open(@PathParam("id") UUID id) {
        return cases.open(id);
    }
}
