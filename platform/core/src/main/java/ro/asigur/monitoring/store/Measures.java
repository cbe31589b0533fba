package ro.asigur.monitoring.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.Measured;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What each household counts for, and the sums of it, kept together. */
@ApplicationScoped
public class Measures {

    private static final String REPLACE = """
            with told as (
                select household, uat, name, month, dim, n from jsonb_to_recordset(?::jsonb)
                    as told (household uuid, uat integer, name text, month date, dim text, n integer)),
            gone as (delete from core.measure where household_id = any (?) returning uat, name, month, dim, n),
            kept as (
                insert into core.measure (household_id, uat, name, month, dim, n)
                select household, uat, name, month, dim, n from told),
            changed as (
                select uat, name, month, dim, sum(n)::integer as n from (
                    select uat, name, month, dim, n from told union all select uat, name, month, dim, -n from gone) both_sides
                group by 1, 2, 3, 4 having sum(n) <> 0)
            insert into core.measure_sum (uat, name, month, dim, n) select uat, name, month, dim, n from changed
            on conflict (uat, name, month, dim) do update set n = core.measure_sum.n + excluded.n""";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Measures() {}

    @Inject
    public Measures(Work work) {
        this.work = work;
    }

    /** Until the commit nobody else counts in this county: a household that is counted twice at once would count double. */
    public void alone() {
        sql().first("select pg_advisory_xact_lock(7730012)", row -> true);
    }

    /** These households count for this and nothing else; what has moved to another commune counts there. */
    public void replace(List<UUID> households, List<Measured> told) {
        JsonArrayBuilder rows = JsonMaker.array();
        told.forEach(one -> rows.add(JsonMaker.object()
                .add("household", one.household().toString())
                .add("uat", one.uat())
                .add("name", one.name())
                .add("month", one.month().toString())
                .add("dim", one.dim())
                .add("n", one.n())));
        sql().run(REPLACE, rows.build(), households.toArray(UUID[]::new));
    }

    /** Nothing is counted in the commune. */
    public void forget(int uat) {
        sql().run("delete from core.measure where uat = ?", uat);
        sql().run("delete from core.measure_sum where uat = ?", uat);
    }

    /** One sum of one commune; {@code n} is never zero. */
    public record Line(int uat, String uatName, String name, String dim, int n) {}

    /**
     * Of the communes that the reader works in.
     *
     * @param from, until first days of months, both counted in; null: no limit
     */
    public List<Line> sums(@Nullable LocalDate from, @Nullable LocalDate until) {
        return sql().list(
                        """
                        select s.uat, u.display_name, s.name, s.dim, sum(s.n)::integer as n
                        from core.measure_sum s join core.uat u on u.siruta = s.uat
                        where s.month >= coalesce(?::date, '-infinity') and s.month <= coalesce(?::date, 'infinity')
                        group by 1, 2, 3, 4 having sum(s.n) <> 0 order by u.display_name collate "ro-RO-x-icu", s.uat""",
                        row -> new Line(
                                row.getInt("uat"),
                                row.getString("display_name"),
                                row.getString("name"),
                                row.getString("dim"),
                                row.getInt("n")),
                        from == null ? null : from.toString(),
                        until == null ? null : until.toString());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
