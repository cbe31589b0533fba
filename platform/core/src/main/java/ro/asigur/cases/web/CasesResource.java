package ro.asigur.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import ro.asigur.cases.CaseSheet;
import ro.asigur.cases.CaseTeam;
import ro.asigur.cases.CasesInScope;
import ro.asigur.cases.CasesOfHousehold;
import ro.asigur.cases.store.ListedCases;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.kernel.HouseholdId;

/** {@code /cases}: lists of cases, the cases of one household, whom a case may have. */
@ApplicationScoped
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    private static final int MOST_MISSING = 200;

    @Inject
    CasesInScope scope;

    @Inject
    CasesOfHousehold households;

    @Inject
    CaseTeam team;

    @GET
    public CasesInScope.PageOfCases list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("uat") @Nullable Integer uat,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("of") @Nullable UUID of,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("waiting") @DefaultValue("false") boolean waiting,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return scope.list(new CasesInScope.Query(state, uat, mine, of, overdue, waiting, after, limit));
    }

    @GET
    @Path("tally")
    public ListedCases.Tally tally(@QueryParam("uat") @Nullable Integer uat) {
        return scope.tally(uat);
    }

    /** @param what plan-without-case or case-without-plan */
    @GET
    @Path("missing")
    public List<HouseholdRow> missing(
            @QueryParam("list") @DefaultValue("plan-without-case") String what,
            @QueryParam("uat") @Nullable Integer uat) {
        return scope.missing(what, uat, MOST_MISSING);
    }

    @GET
    @Path("of/{household}")
    public List<CaseSheet> of(@PathParam("household") UUID household) {
        return households.of(new HouseholdId(household));
    }

    @GET
    @Path("{id}/candidates")
    public List<CaseTeam.Candidate> candidates(@PathParam("id") UUID id) {
        return team.candidates(id);
    }
}
