package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.HouseholdLife;
import ro.asigur.census.ListedPeople;
import ro.asigur.census.PersonHistory;
import ro.asigur.census.VillageTallies;
import ro.asigur.census.VillageTally;
import ro.asigur.census.VisitsOnMap;
import ro.asigur.census.store.PromisedVisits;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;

/** {@code /census/life}: who lives where over time, what was replaced, and how far the census has come. */
@ApplicationScoped
@Path("census/life")
@Produces(MediaType.APPLICATION_JSON)
public class LifeResource {

    private HouseholdLife life;
    private PersonHistory history;
    private VillageTallies tallies;
    private ListedPeople listed;
    private VisitsOnMap map;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected LifeResource() {}

    @Inject
    public LifeResource(
            HouseholdLife life, PersonHistory history, VillageTallies tallies, ListedPeople listed, VisitsOnMap map) {
        this.life = life;
        this.history = history;
        this.tallies = tallies;
        this.listed = listed;
        this.map = map;
    }

    @GET
    @Path("households/{id: [0-9a-fA-F-]{36}}")
    public HouseholdLife.Life household(@PathParam("id") UUID id) {
        return life.of(new HouseholdId(id));
    }

    @GET
    @Path("people/{id: [0-9a-fA-F-]{36}}")
    public PersonHistory.History person(@PathParam("id") UUID id) {
        return history.of(new PersonId(id));
    }

    @GET
    @Path("villages")
    public List<VillageTally> villages(@QueryParam("uat") @Nullable @Min(1) @Max(999_999) Integer uat) {
        return tallies.list(uat);
    }

    /** Visits due by village, for the map. */
    @GET
    @Path("map")
    public List<PromisedVisits.Due> map() {
        return map.due();
    }

    /** @param list without-cnp or invisible */
    @GET
    @Path("people")
    public ListedPeople.Page people(
            @QueryParam("list") @DefaultValue("without-cnp") String list,
            @QueryParam("uat") @Nullable @Min(1) @Max(999_999) Integer uat,
            @QueryParam("village") @Nullable @Min(1) @Max(999_999) Integer village,
            @QueryParam("after") @DefaultValue("0") @Min(0) @Max(1_000_000) int after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return listed.list(list, uat, village, after, limit);
    }
}
