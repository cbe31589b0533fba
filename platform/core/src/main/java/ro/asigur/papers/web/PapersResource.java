package ro.asigur.papers.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ro.asigur.documents.api.Papers;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.kernel.Refusal;
import ro.asigur.papers.PrintMonitoring;
import ro.asigur.papers.PrintObservationSheet;
import ro.asigur.papers.PrintPlan;
import ro.asigur.papers.PrintRiskSheet;
import ro.asigur.papers.Printable;
import ro.asigur.papers.domain.PapersProblem;

/** {@code /papers}: papers of a file, as PDF to be shown. */
@ApplicationScoped
@Path("papers")
@Produces(PapersResource.PDF)
public class PapersResource {

    static final String PDF = "application/pdf";

    @Inject
    Papers papers;

    @Inject
    RequestTenant tenant;

    @Inject
    PrintObservationSheet observationSheets;

    @Inject
    PrintPlan plans;

    @Inject
    PrintRiskSheet riskSheets;

    @Inject
    PrintMonitoring monitorings;

    @GET
    @Path("observation-sheet/{notice}")
    public Response observationSheet(@PathParam("notice") UUID notice) {
        return shown(papers, tenant, observationSheets.print(notice));
    }

    @GET
    @Path("risk-sheet/{household}")
    public Response riskSheet(@PathParam("household") UUID household) {
        return shown(papers, tenant, riskSheets.print(household));
    }

    @GET
    @Path("monitoring/{household}")
    public Response monitoring(@PathParam("household") UUID household) {
        return shown(papers, tenant, monitorings.print(household));
    }

    @GET
    @Path("plan/{plan}")
    public Response plan(@PathParam("plan") UUID plan) {
        return shown(papers, tenant, plans.print(plan));
    }

    /** Set in type here, after the transaction that told what it says has ended. */
    static Response shown(Papers papers, RequestTenant tenant, Printable printable) {
        byte[] pdf = papers.print(tenant.get(), printable.paper()).orElseThrow(() -> Refusal.of(PapersProblem.BUSY));
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + printable.fileName() + "\"")
                .build();
    }
}
