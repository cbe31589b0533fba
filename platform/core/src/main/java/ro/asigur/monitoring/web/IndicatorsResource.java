package ro.asigur.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import ro.asigur.monitoring.IndicatorsCsv;
import ro.asigur.monitoring.IndicatorsOfCounty;

/** {@code /monitoring}: the indicators, commune by commune. */
@ApplicationScoped
@Path("monitoring")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorsResource {

    private IndicatorsOfCounty indicators;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected IndicatorsResource() {}

    @Inject
    public IndicatorsResource(IndicatorsOfCounty indicators) {
        this.indicators = indicators;
    }

    @GET
    @Path("indicators")
    public IndicatorsOfCounty.Sheet read(
            @QueryParam("from") @Nullable String from, @QueryParam("until") @Nullable String until) {
        return indicators.read(from, until);
    }

    /** As {@link #read}, to be sent on: counts of one to four are hidden. */
    @GET
    @Path("indicators.csv")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    public Response csv(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("lang") @Nullable String language) {
        return Response.ok(
                        IndicatorsCsv.of(indicators.read(from, until), "en".equals(language)), "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"indicatori.csv\"")
                .build();
    }

    @POST
    @Path("rebuild")
    @Consumes(MediaType.APPLICATION_JSON)
    public void rebuild() {
        indicators.rebuild();
    }
}
