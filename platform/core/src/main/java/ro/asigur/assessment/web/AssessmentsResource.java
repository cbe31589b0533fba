package ro.asigur.assessment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import ro.asigur.assessment.NewSuspicions;
import ro.asigur.assessment.OpenAssessment;
import ro.asigur.assessment.OpenNeeds;
import ro.asigur.assessment.OpenSeparationRisk;
import ro.asigur.assessment.OriginsOfAnswer;
import ro.asigur.assessment.api.NeedSheet;
import ro.asigur.assessment.store.Origins;
import ro.asigur.kernel.HouseholdId;

/** {@code /assessments}. */
@ApplicationScoped
@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentsResource {

    private OpenAssessment assessments;
    private OpenNeeds needs;
    private OpenSeparationRisk risks;
    private OriginsOfAnswer origins;
    private NewSuspicions suspicions;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AssessmentsResource() {}

    @Inject
    public AssessmentsResource(
            OpenAssessment assessments,
            OpenNeeds needs,
            OpenSeparationRisk risks,
            OriginsOfAnswer origins,
            NewSuspicions suspicions) {
        this.assessments = assessments;
        this.needs = needs;
        this.risks = risks;
        this.origins = origins;
        this.suspicions = suspicions;
    }

    @GET
    @Path("separation-risk/{household}")
    public List<OpenSeparationRisk.ChildAtRisk> separationRisk(@PathParam("household") UUID household) {
        return risks.open(new HouseholdId(household));
    }

    @GET
    @Path("needs/{household}")
    public List<NeedSheet> needs(@PathParam("household") UUID household) {
        return needs.open(new HouseholdId(household));
    }

    /** What colleagues have begun to suspect lately in a commune. */
    @GET
    @Path("suspicions")
    public NewSuspicions.Lately suspicions(@QueryParam("uat") @DefaultValue("0") @Min(0) @Max(999_999) int uat) {
        return suspicions.of(uat);
    }

    /** Who gave a question's answers, when, in which assessment; {@code person} left out: of the household. */
    @GET
    @Path("origins/{household}")
    public List<Origins.Origin> origins(
            @PathParam("household") UUID household,
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("question") @DefaultValue("") @Size(max = 20) String question) {
        return origins.of(new HouseholdId(household), person, question);
    }

    @GET
    @Path("{id}")
    public OpenAssessment.AssessmentFile open(@PathParam("id") UUID id) {
        return assessments.open(id);
    }
}
