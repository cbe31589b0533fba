package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.CensusReplay;
import ro.asigur.census.api.Measured;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What happened in the census, from its tables. */
@ApplicationScoped
public class ReplayOfCensus implements CensusReplay {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ReplayOfCensus() {}

    @Inject
    public ReplayOfCensus(Work work) {
        this.work = work;
    }

    @Override
    public List<Measured> of(List<UUID> households) {
        UUID[] ids = households.toArray(UUID[]::new);
        return Sql.on(work.connection())
                .list(
                        """
                        select h.id as household, h.uat, 'households' as name,
                            date_trunc('month', h.created_at at time zone ?)::date as month, '' as dim, 1 as n
                        from core.household h where h.id = any (?)
                        union all
                        select v.household_id, v.uat, 'visits', date_trunc('month', v.visit_date)::date, v.outcome,
                            count(*)::integer
                        from core.visit v where v.household_id = any (?) group by 1, 2, 4, 5""",
                        row -> new Measured(
                                row.getObject("household", UUID.class),
                                row.getInt("uat"),
                                row.getString("name"),
                                row.getObject("month", java.time.LocalDate.class),
                                row.getString("dim"),
                                row.getInt("n")),
                        work.tenant().zone().getId(),
                        ids,
                        ids);
    }

    @Override
    public List<UUID> households(int uat, @Nullable UUID after, int most) {
        return Sql.on(work.connection())
                .list(
                        "select id from core.household where uat = ? and id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')"
                                + " order by id limit ?",
                        row -> row.getObject("id", UUID.class),
                        uat,
                        after == null ? null : after.toString(),
                        most);
    }
}
