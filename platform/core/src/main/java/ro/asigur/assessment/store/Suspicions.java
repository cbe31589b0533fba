package ro.asigur.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Vulnerabilities that nobody has confirmed or refuted yet. */
@ApplicationScoped
public class Suspicions {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Suspicions() {}

    @Inject
    public Suspicions(Work work) {
        this.work = work;
    }

    /** @param priority of the strongest; {@code by} and {@code at} of the latest; {@code of} households that have some, in all */
    public record Suspected(UUID household, int needs, int priority, String by, Instant at, int of) {}

    /** Households of a commune by the latest suspicion since then that somebody else than {@code me} noted. */
    public List<Suspected> of(int uat, UUID me, Instant since, int most) {
        return Sql.on(work.connection())
                .list(
                        """
                        select p.household_id, count(*)::integer as needs, min(n.priority)::integer as priority, max(s.kept_at) as at,
                            (array_agg(s.made_by_name order by s.kept_at desc))[1] as by, (count(*) over ())::integer as of
                        from core.need n
                            join core.need_step s on s.person_id = n.person_id and s.vulnerability = n.vulnerability
                                and s.after_state = 'suspected' and s.before_state is distinct from 'suspected'
                            join core.person p on p.id = n.person_id and p.merged_into is null
                        where n.uat = ? and n.state = 'suspected' and not n.gone and s.kept_at >= ? and s.made_by <> ?
                        group by p.household_id order by max(s.kept_at) desc, p.household_id limit ?""",
                        row -> new Suspected(
                                row.getObject("household_id", UUID.class),
                                row.getInt("needs"),
                                row.getInt("priority"),
                                row.getString("by"),
                                Objects.requireNonNull(Sql.instant(row, "at")),
                                row.getInt("of")),
                        uat,
                        since,
                        me,
                        most);
    }
}
