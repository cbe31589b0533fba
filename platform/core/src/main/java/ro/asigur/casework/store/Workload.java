package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** How much lies before communes and workers; each question is one statement, whatever the size of the county. */
@ApplicationScoped
public class Workload {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Workload() {}

    @Inject
    public Workload(Work work) {
        this.work = work;
    }

    /**
     * @param plans not closed; {@code notBegun} of them should have begun before today and have not
     * @param unmet needs of plans that should have begun, for which nothing has
     */
    public record Plans(int plans, int notBegun, int unmet) {}

    /** By commune. */
    public Map<Integer, Plans> plans(LocalDate today) {
        record OfUat(int uat, Plans plans) {}
        return sql()
                .list(
                        """
                        select uat, count(*)::integer as plans,
                            (count(*) filter (where state = 'propus' and begin_by < ?))::integer as not_begun,
                            (coalesce(sum(unmet) filter (where begin_by < ?), 0))::integer as unmet
                        from core.plan where state <> 'inchis' group by uat""",
                        row -> new OfUat(
                                row.getInt("uat"),
                                new Plans(row.getInt("plans"), row.getInt("not_begun"), row.getInt("unmet"))),
                        today,
                        today)
                .stream()
                .collect(Collectors.toMap(OfUat::uat, OfUat::plans));
    }

    /** Overdue duties by commune. */
    public Map<Integer, Integer> overdue(LocalDate today) {
        record OfUat(int uat, int overdue) {}
        return sql().list("""
                        select l.uat, count(*)::integer as overdue from core.plan_line l join core.plan p on p.id = l.plan_id
                        where l.state in ('propus', 'planificat', 'in_derulare') and l.folded_under is null and l.due < ?
                            and p.state <> 'inchis'
                            and (p.agreement = 'da' or l.state <> 'propus' or l.category in ('INF', 'IDE'))
                        group by l.uat""", row -> new OfUat(row.getInt("uat"), row.getInt("overdue")), today).stream()
                .collect(Collectors.toMap(OfUat::uat, OfUat::overdue));
    }

    /** @param open lines that she answers for; {@code households} of those */
    public record OfWorker(int open, int overdue, int households) {}

    /** By account of who answers for a line. */
    public Map<UUID, OfWorker> workers(LocalDate today) {
        record Row(UUID account, OfWorker load) {}
        return sql()
                .list(
                        """
                        select l.responsible, count(*)::integer as open,
                            (count(*) filter (where l.due < ?))::integer as overdue,
                            count(distinct p.household_id)::integer as households
                        from core.plan_line l join core.plan p on p.id = l.plan_id
                        where l.responsible is not null and l.state in ('propus', 'planificat', 'in_derulare')
                            and p.state <> 'inchis' group by l.responsible""",
                        row -> new Row(
                                row.getObject("responsible", UUID.class),
                                new OfWorker(row.getInt("open"), row.getInt("overdue"), row.getInt("households"))),
                        today)
                .stream()
                .collect(Collectors.toMap(Row::account, Row::load));
    }

    /** Services given since that day, by account of who noted them. */
    public Map<UUID, Integer> given(LocalDate since) {
        record Row(UUID account, int given) {}
        return sql()
                .list("""
                        select recorded_by, count(*)::integer as given from core.service_delivery
                        where delivered_on >= ? and withdrawn_at is null group by recorded_by""", row -> new Row(row.getObject("recorded_by", UUID.class), row.getInt("given")), since)
                .stream()
                .collect(Collectors.toMap(Row::account, Row::given));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
