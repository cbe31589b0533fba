package ro.asigur.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.ReadTrail;
import ro.asigur.identity.store.TrailRows.Entry;

/** The county administrator's view of the trail. */
@Path("/admin/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrailResource {

    @Inject
    ReadTrail trail;

    public record EntryView(
            Instant at,
            String actor,
            String action,
            @Nullable String subject,
            @Nullable String uat,
            JsonValue details) {
        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subject() == null ? null : entry.subject().toString(),
                    entry.uat(),
                    entry.details());
        }
    }

    /** @param next what to ask for as {@code after} to go on; null at the end */
    public record TrailPage(List<EntryView> items, @Nullable String next) {}

    @GET
    public TrailPage page(
            @QueryParam("after") @Nullable Long after, @QueryParam("limit") @DefaultValue("50") int limit) {
        List<Entry> entries = trail.before(after == null ? Long.MAX_VALUE : after, limit);
        String next = entries.size() < limit
                ? null
                : Long.toString(entries.get(entries.size() - 1).seq());
        return new TrailPage(entries.stream().map(EntryView::of).toList(), next);
    }
}
