package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.census.HouseholdsInScope;
import ro.asigur.census.PageOfHouseholds;
import ro.asigur.census.PersonHit;
import ro.asigur.census.SearchPeople;

/** {@code /census}: lists of households, people by name. A household's file is casework's. */
@ApplicationScoped
@Path("census")
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdsResource {

    private HouseholdsInScope households;
    private SearchPeople people;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HouseholdsResource() {}

    @Inject
    public HouseholdsResource(HouseholdsInScope households, SearchPeople people) {
        this.households = households;
        this.people = people;
    }

    @GET
    @Path("households")
    public PageOfHouseholds households(
            @QueryParam("uat") @Nullable Integer uat,
            @QueryParam("village") @Nullable Integer village,
            @QueryParam("status") @Nullable String status,
            @QueryParam("priority") @Nullable Integer priority,
            @QueryParam("due") @DefaultValue("false") boolean due,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return households.list(new HouseholdQuery(uat, village, status, priority, due, q, sort, after, limit));
    }

    @GET
    @Path("people")
    public List<PersonHit> people(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("limit") @DefaultValue("20") int limit) {
        return people.search(q, limit);
    }
}
