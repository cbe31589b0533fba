package ro.asigur.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import ro.asigur.monitoring.NationalSummary;
import ro.asigur.monitoring.store.CountyCounts.Counts;

/** The country's place: aggregates only. */
@Path("/national")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NationalResource {

    @Inject
    NationalSummary summary;

    public record CountyView(
            String id, String name, int uats, int households, int persons, int assessed, Instant countedAt) {
        static CountyView of(Counts counts) {
            return new CountyView(
                    counts.county(),
                    counts.name(),
                    counts.uats(),
                    counts.households(),
                    counts.persons(),
                    counts.assessed(),
                    counts.countedAt());
        }
    }

    public record SummaryView(List<CountyView> counties) {}

    @GET
    @Path("/summary")
    public SummaryView summary() {
        return new SummaryView(summary.counties().stream().map(CountyView::of).toList());
    }
}
