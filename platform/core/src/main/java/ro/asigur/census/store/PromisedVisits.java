package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Visits promised to households. */
@ApplicationScoped
public class PromisedVisits {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PromisedVisits() {}

    @Inject
    public PromisedVisits(Work work) {
        this.work = work;
    }

    /** @param visits households with a visit promised or a re-evaluation due; {@code planned} not yet visited at all */
    public record Due(int uat, int village, int visits, int planned) {}

    /** By village in scope, where there is something. */
    public List<Due> due(LocalDate until) {
        return Sql.on(work.connection())
                .list(
                        """
                        select uat, village, (count(*) filter (where return_on <= ? or reevaluation_due))::integer as visits,
                            (count(*) filter (where status = 'planned'))::integer as planned
                        from core.household where return_on <= ? or reevaluation_due or status = 'planned'
                        group by uat, village order by uat, village""",
                        row -> new Due(
                                row.getInt("uat"), row.getInt("village"), row.getInt("visits"), row.getInt("planned")),
                        until,
                        until);
    }

    /** How many for that very day, by commune in scope. */
    public Map<Integer, Integer> on(LocalDate day) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Sql.on(work.connection())
                .list(
                        "select uat, count(*)::integer from core.household where return_on = ? group by uat",
                        row -> counts.put(row.getInt(1), row.getInt(2)),
                        day);
        return counts;
    }
}
