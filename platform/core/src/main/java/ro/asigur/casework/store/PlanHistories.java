package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What was done in a plan and with its lines, those of plans before that went on in it too. */
@ApplicationScoped
public class PlanHistories {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PlanHistories() {}

    @Inject
    public PlanHistories(Work work) {
        this.work = work;
    }

    /** A step of a line; {@code changes} of its terms, {@code {"added": true}} where the team added it. */
    public record Step(
            UUID line,
            String service,
            String catalogue,
            String before,
            String after,
            @Nullable String reason,
            @Nullable JsonObject changes,
            Instant at,
            String by) {}

    public List<Step> steps(UUID plan) {
        return sql().list("""
                        select h.line_id, l.service, coalesce(l.catalogue, p.catalogue) as words, h.before_state, h.after_state,
                            h.reason, h.changes::text, h.changed_at, h.changed_by_name
                        from core.plan_line_history h join core.plan_line l on l.id = h.line_id
                            join core.plan p on p.id = l.plan_id
                        where h.plan_id = ? or l.plan_id = ?""", PlanHistories::step, plan, plan);
    }

    private static Step step(ResultSet row) throws SQLException {
        String changes = row.getString("changes");
        return new Step(
                row.getObject("line_id", UUID.class),
                row.getString("service"),
                row.getString("words"),
                row.getString("before_state"),
                row.getString("after_state"),
                row.getString("reason"),
                changes == null ? null : JsonMaker.readObject(changes),
                Objects.requireNonNull(Sql.instant(row, "changed_at")),
                row.getString("changed_by_name"));
    }

    /** What was given on one line in one act; {@code withdrawnAt} when it was taken back. */
    public record GivenOnLine(
            UUID line,
            String service,
            String catalogue,
            LocalDate on,
            @Nullable LocalTime time,
            @Nullable String note,
            Instant at,
            String by,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            List<UUID> persons) {}

    public List<GivenOnLine> given(UUID plan) {
        return sql().list(
                        """
                        select d.line_id, l.service, coalesce(l.catalogue, p.catalogue) as words, min(d.delivered_on) as given_on,
                            min(d.delivered_at) as given_at, min(d.note) as note, min(d.recorded_at) as recorded_at,
                            min(d.recorded_by_name) as recorded_by, min(d.withdrawn_at) as withdrawn_at,
                            min(d.withdrawn_by_name) as withdrawn_by,
                            array_remove(array_agg(d.person_id), null) as persons
                        from core.service_delivery d join core.plan_line l on l.id = d.line_id join core.plan p on p.id = l.plan_id
                        where l.plan_id = ?
                        group by d.line_id, l.service, words, coalesce(d.occasion, d.id)""",
                        row -> new GivenOnLine(
                                row.getObject("line_id", UUID.class),
                                row.getString("service"),
                                row.getString("words"),
                                row.getObject("given_on", LocalDate.class),
                                row.getObject("given_at", LocalTime.class),
                                row.getString("note"),
                                Objects.requireNonNull(Sql.instant(row, "recorded_at")),
                                row.getString("recorded_by"),
                                Sql.instant(row, "withdrawn_at"),
                                row.getString("withdrawn_by"),
                                List.of((UUID[]) row.getArray("persons").getArray())),
                        plan);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
