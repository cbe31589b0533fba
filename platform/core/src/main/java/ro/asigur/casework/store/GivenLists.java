package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Services that were given, as they are listed: one row for an act on one line. What was taken back is left out. */
@ApplicationScoped
public class GivenLists {

    @Inject
    Work work;

    /**
     * @param service code of the line; {@code module} null: the team itself
     * @param moduleService code by which the module calls it
     */
    public record Row(
            LocalDate on,
            @Nullable LocalTime at,
            String service,
            String moduleService,
            @Nullable String module,
            String catalogue,
            UUID household,
            List<UUID> persons,
            @Nullable String note,
            String by) {}

    private static final String ROWS = """
            select d.delivered_on, min(d.delivered_at) as delivered_at, l.service, d.service as module_service, d.module,
                coalesce(l.catalogue, p.catalogue) as catalogue, p.household_id, min(d.note) as note,
                min(d.recorded_by_name) as by, array_agg(d.person_id) filter (where d.person_id is not null) as persons
            from core.service_delivery d join core.plan_line l on l.id = d.line_id join core.plan p on p.id = l.plan_id
            """;

    private static final String EACH_ACT = """
             and d.withdrawn_at is null
            group by d.delivered_on, coalesce(d.occasion, d.id), l.id, d.service, d.module, p.catalogue, p.household_id
            """;

    /** The latest first. */
    public List<Row> of(HouseholdId household, int most) {
        return sql().list(
                        ROWS + "where p.household_id = ?" + EACH_ACT
                                + "order by d.delivered_on desc, delivered_at desc nulls last limit ?",
                        GivenLists::row,
                        household.value(),
                        most);
    }

    public List<Row> by(UUID account, LocalDate from, LocalDate until) {
        return sql().list(
                        ROWS + "where d.recorded_by = ? and d.delivered_on between ? and ?" + EACH_ACT
                                + "order by d.delivered_on, delivered_at nulls first",
                        GivenLists::row,
                        account,
                        from,
                        until);
    }

    private static Row row(ResultSet row) throws SQLException {
        Array persons = row.getArray("persons");
        return new Row(
                Objects.requireNonNull(row.getObject("delivered_on", LocalDate.class)),
                row.getObject("delivered_at", LocalTime.class),
                row.getString("service"),
                row.getString("module_service"),
                row.getString("module"),
                row.getString("catalogue"),
                Objects.requireNonNull(row.getObject("household_id", UUID.class)),
                persons == null
                        ? List.of()
                        : Stream.of((Object[]) persons.getArray())
                                .map(UUID.class::cast)
                                .toList(),
                row.getString("note"),
                row.getString("by"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
