package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.HouseholdLife.Visited;
import ro.asigur.census.VillageTally;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Visits paid, and how far the visiting has come in each village. */
@ApplicationScoped
public class Visits {

    private static final int MOST = 50;

    @Inject
    Work work;

    /** The latest first. */
    public List<Visited> of(HouseholdId household) {
        return sql().list(
                        """
                        select visit_date, outcome, return_on, author_name from core.visit
                        where household_id = ? order by visit_date desc, made_at desc limit ?""",
                        row -> new Visited(
                                Objects.requireNonNull(row.getObject("visit_date", LocalDate.class)),
                                row.getString("outcome"),
                                row.getObject("return_on", LocalDate.class),
                                row.getString("author_name")),
                        household.value(),
                        MOST);
    }

    /** Of one commune or of all in scope, in Romanian order; villages without a household are left out. */
    public List<VillageTally> tallies(@Nullable Integer uat, LocalDate today) {
        return sql().list(
                        """
                        select h.uat, h.village, v.name, h.households, h.planned, h.visited, h.refused, h.absent, h.empty, h.wrong, h.returns,
                            coalesce(p.people, 0) as people, coalesce(p.children, 0) as children,
                            coalesce(p.without_cnp, 0) as without_cnp, coalesce(p.unknown_before, 0) as unknown_before
                        from (select uat, village, count(*) as households, count(*) filter (where status = 'planned') as planned,
                                count(*) filter (where status = 'visited') as visited,
                                count(*) filter (where status = 'refused') as refused,
                                count(*) filter (where status = 'absent') as absent,
                                count(*) filter (where status = 'empty') as empty,
                                count(*) filter (where status = 'wrong-address') as wrong,
                                count(*) filter (where return_on <= ?::date) as returns
                            from core.household where (?::integer is null or uat = ?::integer) group by uat, village) h
                        join core.village v on v.siruta = h.village
                        left join (select q.uat, q.village, count(*) as people,
                                count(*) filter (where core.counted_from(m.birth_date, m.birth_precision)
                                    > ?::date - interval '18 years') as children,
                                count(*) filter (where m.cnp_lookup is null) as without_cnp,
                                count(*) filter (where m.known_before is false) as unknown_before
                            from core.household q join core.person m on m.household_id = q.id
                            where (?::integer is null or q.uat = ?::integer) and m.merged_into is null and m.died_on is null
                                and m.presence <> 'plecat_definitiv'
                            group by q.uat, q.village) p on p.uat = h.uat and p.village = h.village
                        order by v.name collate "ro-RO-x-icu", h.village""",
                        row -> new VillageTally(
                                row.getInt("uat"),
                                row.getInt("village"),
                                row.getString("name"),
                                row.getInt("households"),
                                row.getInt("planned"),
                                row.getInt("visited"),
                                row.getInt("refused"),
                                row.getInt("absent"),
                                row.getInt("empty"),
                                row.getInt("wrong"),
                                row.getInt("returns"),
                                row.getInt("people"),
                                row.getInt("children"),
                                row.getInt("without_cnp"),
                                row.getInt("unknown_before")),
                        today,
                        uat,
                        uat,
                        today,
                        uat,
                        uat);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
