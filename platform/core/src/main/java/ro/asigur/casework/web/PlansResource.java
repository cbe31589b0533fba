package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ro.asigur.casework.HistoryEntry;
import ro.asigur.casework.HistoryOfPlan;
import ro.asigur.casework.OpenPlan;
import ro.asigur.casework.PlanSheet;

/** {@code /casework/plans}. */
@ApplicationScoped
@Path("casework/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    private OpenPlan plans;
    private HistoryOfPlan histories;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PlansResource() {}

    @Inject
    public PlansResource(OpenPlan plans, HistoryOfPlan histories) {
        this.plans = plans;
        this.histories = histories;
    }

    @GET
    @Path("{id}")
    public PlanSheet open(@PathParam("id") UUID id) {
        return plans.open(id);
    }

    @GET
    @Path("{id}/history")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return histories.of(id);
    }
}
