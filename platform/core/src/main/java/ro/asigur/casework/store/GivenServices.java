package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Services that were given, each to one person or to a household; what was recorded by mistake is kept and marked. */
@ApplicationScoped
public class GivenServices {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected GivenServices() {}

    @Inject
    public GivenServices(Work work) {
        this.work = work;
    }

    /**
     * @param person null: the household as a whole
     * @param service code that who gave it calls it by
     * @param at null: not told
     * @param module null: the team itself
     * @param occasion the act in which several were given together; null: by itself
     */
    public record Given(
            UUID id,
            @Nullable UUID person,
            String service,
            LocalDate on,
            @Nullable LocalTime at,
            @Nullable String note,
            @Nullable String module,
            @Nullable UUID occasion,
            Instant recordedAt) {}

    /** @param version of the line once it is brought up to date */
    public void add(LineToChange line, Given given, int version, String author) {
        sql().run(
                        """
                        insert into core.service_delivery (id, line_id, person_id, uat, service, delivered_on, delivered_at, note,
                            module, occasion, before_state, before_due, line_version, recorded_by, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        given.id(),
                        line.id(),
                        given.person(),
                        line.uat().siruta(),
                        given.service(),
                        given.on(),
                        given.at(),
                        given.note(),
                        given.module(),
                        given.occasion(),
                        line.state().code(),
                        line.terms().due(),
                        version,
                        work.binding().actor(),
                        author,
                        given.recordedAt());
    }

    /** Who has been given the line's service. */
    public Set<UUID> served(UUID line) {
        return Set.copyOf(sql().list(
                        "select distinct person_id from core.service_delivery"
                                + " where line_id = ? and person_id is not null and withdrawn_at is null",
                        row -> row.getObject(1, UUID.class),
                        line));
    }

    /** What one act gave on one line, and how the line stood before. */
    public record OfLine(
            UUID line, LineState beforeState, @Nullable LocalDate beforeDue, int lineVersion) {}

    /** Marks what was given in one act as recorded by mistake; empty when it is not there or was taken back before. */
    public List<OfLine> withdraw(UUID occasion, Instant at, String author) {
        List<OfLine> rows = sql().list(
                        """
                        update core.service_delivery set withdrawn_by = ?, withdrawn_by_name = ?, withdrawn_at = ?
                        where occasion = ? and withdrawn_at is null returning line_id, before_state, before_due, line_version""",
                        row -> new OfLine(
                                row.getObject("line_id", UUID.class),
                                LineState.of(row.getString("before_state")),
                                row.getObject("before_due", LocalDate.class),
                                row.getInt("line_version")),
                        work.binding().actor(),
                        author,
                        at,
                        occasion);
        return rows.stream().distinct().toList();
    }

    /** How often a line's service was given, and when last. */
    public record Times(int times, LocalDate last, UUID lastOccasion) {}

    /** By line, of those of a plan that were given at all. */
    public Map<UUID, Times> timesOf(UUID plan) {
        record OfPlan(UUID line, Times times) {}
        return sql()
                .list(
                        """
                        select d.line_id, count(distinct coalesce(d.occasion, d.id))::integer as times, max(d.delivered_on) as last,
                            (array_agg(coalesce(d.occasion, d.id) order by d.recorded_at desc))[1] as occasion
                        from core.plan_line l join core.service_delivery d on d.line_id = l.id
                        where l.plan_id = ? and d.withdrawn_at is null group by d.line_id""",
                        row -> new OfPlan(
                                row.getObject("line_id", UUID.class),
                                new Times(
                                        row.getInt("times"),
                                        Objects.requireNonNull(row.getObject("last", LocalDate.class)),
                                        Objects.requireNonNull(row.getObject("occasion", UUID.class)))),
                        plan)
                .stream()
                .collect(Collectors.toMap(OfPlan::line, OfPlan::times));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
