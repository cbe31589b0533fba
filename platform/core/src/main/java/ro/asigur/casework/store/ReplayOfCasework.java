package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ro.asigur.casework.api.CaseworkReplay;
import ro.asigur.census.api.Measured;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What was planned and given, from its tables. */
@ApplicationScoped
public class ReplayOfCasework implements CaseworkReplay {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ReplayOfCasework() {}

    @Inject
    public ReplayOfCasework(Work work) {
        this.work = work;
    }

    @Override
    public List<Measured> of(List<UUID> households) {
        UUID[] ids = households.toArray(UUID[]::new);
        return Sql.on(work.connection())
                .list(
                        """
                        select p.household_id as household, p.uat, 'planned' as name,
                            date_trunc('month', p.created_at at time zone ?)::date as month, l.category as dim, count(*)::integer as n
                        from core.plan p join core.plan_line l on l.plan_id = p.id
                        where p.household_id = any (?) and l.state not in ('anulat', 'refuzat') group by 1, 2, 4, 5
                        union all
                        select p.household_id, p.uat, 'given', date_trunc('month', s.delivered_on)::date, l.category, count(*)::integer
                        from core.plan p join core.plan_line l on l.plan_id = p.id join core.service_delivery s on s.line_id = l.id
                        where p.household_id = any (?) and s.withdrawn_at is null group by 1, 2, 4, 5""",
                        row -> new Measured(
                                row.getObject("household", UUID.class),
                                row.getInt("uat"),
                                row.getString("name"),
                                row.getObject("month", LocalDate.class),
                                row.getString("dim"),
                                row.getInt("n")),
                        work.tenant().zone().getId(),
                        ids,
                        ids);
    }
}
