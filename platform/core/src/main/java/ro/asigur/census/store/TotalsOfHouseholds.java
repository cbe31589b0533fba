package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ro.asigur.census.api.CensusTotals;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Counted from the households in scope. */
@ApplicationScoped
public class TotalsOfHouseholds implements CensusTotals {

    @Inject
    Work work;

    @Override
    public Totals totals() {
        return Sql.on(work.connection())
                .only(
                        "select count(distinct uat) uats, count(*) households, coalesce(sum(members), 0) persons,"
                                + " count(*) filter (where status = 'visited') assessed from core.household",
                        row -> new Totals(
                                row.getInt("uats"),
                                row.getInt("households"),
                                row.getInt("persons"),
                                row.getInt("assessed")));
    }
}
