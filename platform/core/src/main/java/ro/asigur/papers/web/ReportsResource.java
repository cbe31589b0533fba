package ro.asigur.papers.web;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.documents.api.Papers;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.kernel.UatCode;
import ro.asigur.papers.PrintActivity;
import ro.asigur.papers.PrintParentsAbroad;
import ro.asigur.papers.PrintSeparationRisk;
import ro.asigur.papers.WorkersToReport;

/** {@code /papers/reports}: reports of a worker or a commune, as PDF to be shown. */
@ApplicationScoped
@Path("papers/reports")
@Produces(PapersResource.PDF)
public class ReportsResource {

    @Inject
    Papers papers;

    @Inject
    RequestTenant tenant;

    @Inject
    PrintActivity activities;

    @Inject
    PrintParentsAbroad parentsAbroad;

    @Inject
    PrintSeparationRisk separationRisks;

    @Inject
    WorkersToReport workers;

    /** Whose month may be printed. */
    @GET
    @Path("workers")
    @Produces(MediaType.APPLICATION_JSON)
    public List<WorkersToReport.Worker> workers() {
        return workers.list();
    }

    /** @param account null: the reader; {@code month} as 2026-11 */
    @GET
    @Path("activity")
    public Response activity(
            @QueryParam("account") @Nullable UUID account, @QueryParam("month") @DefaultValue("") String month) {
        return PapersResource.shown(papers, tenant, activities.print(account, month));
    }

    /** @param quarter as 2026-4 */
    @GET
    @Path("parents-abroad")
    public Response parentsAbroad(
            @QueryParam("uat") @Min(1) @Max(999_999) int uat, @QueryParam("quarter") @DefaultValue("") String quarter) {
        return PapersResource.shown(papers, tenant, parentsAbroad.print(new UatCode(uat), quarter));
    }

    @GET
    @Path("separation-risk")
    public Response separationRisk(@QueryParam("uat") @Min(1) @Max(999_999) int uat) {
        return PapersResource.shown(papers, tenant, separationRisks.print(new UatCode(uat)));
    }
}
