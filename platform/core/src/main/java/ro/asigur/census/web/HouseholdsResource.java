package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.ColleaguesToEntrust;
import ro.asigur.census.ColleaguesToEntrust.ColleagueRow;
import ro.asigur.census.EntrustedPerson;
import ro.asigur.census.EntrustedToMe;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.census.HouseholdsInScope;
import ro.asigur.census.PageOfHouseholds;
import ro.asigur.census.PersonHit;
import ro.asigur.census.SearchPeople;
import ro.asigur.kernel.UatCode;

/** {@code /census}: lists of households, people by name, people entrusted one by one. Files are casework's. */
@ApplicationScoped
@Path("census")
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdsResource {

    private HouseholdsInScope households;
    private SearchPeople people;
    private EntrustedToMe entrusted;
    private ColleaguesToEntrust colleagues;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HouseholdsResource() {}

    @Inject
    public HouseholdsResource(
            HouseholdsInScope households,
            SearchPeople people,
            EntrustedToMe entrusted,
            ColleaguesToEntrust colleagues) {
        this.households = households;
        this.people = people;
        this.entrusted = entrusted;
        this.colleagues = colleagues;
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
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atRisk") @DefaultValue("false") boolean atRisk) {
        return households.list(new HouseholdQuery(uat, village, status, priority, due, q, sort, after, limit, atRisk));
    }

    @GET
    @Path("people")
    public List<PersonHit> people(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("limit") @DefaultValue("20") int limit) {
        return people.search(q, limit);
    }

    @GET
    @Path("entrusted")
    public List<EntrustedPerson> entrusted() {
        return entrusted.list();
    }

    /** @param uat leaves out who works there and so sees the person anyway */
    @GET
    @Path("colleagues")
    public List<ColleagueRow> colleagues(@QueryParam("uat") @Nullable @Min(1) @Max(999_999) Integer uat) {
        return colleagues.list(uat == null ? null : new UatCode(uat));
    }
}
