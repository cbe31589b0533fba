package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
