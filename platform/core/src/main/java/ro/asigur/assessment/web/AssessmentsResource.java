package ro.asigur.assessment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ro.asigur.assessment.OpenAssessment;

/** {@code /assessments}. */
@ApplicationScoped
@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentsResource {

    private OpenAssessment assessments;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AssessmentsResource() {}

    @Inject
    public AssessmentsResource(OpenAssessment assessments) {
        this.assessments = assessments;
    }

    @GET
    @Path("{id}")
    public OpenAssessment.AssessmentFile open(@PathParam("id") UUID id) {
        return assessments.open(id);
    }
}
