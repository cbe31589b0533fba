package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ro.asigur.casework.OpenPlan;
import ro.asigur.casework.PlanSheet;

/** {@code /casework/plans}. */
@ApplicationScoped
@Path("casework/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {

    private OpenPlan plans;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PlansResource() {}

    @Inject
    public PlansResource(OpenPlan plans) {
        this.plans = plans;
    }

    @GET
    @Path("{id}")
    public PlanSheet open(@PathParam("id") UUID id) {
        return plans.open(id);
    }
}
