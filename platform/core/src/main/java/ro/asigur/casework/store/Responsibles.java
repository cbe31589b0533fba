package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Who answers for services that are still to be done. */
@ApplicationScoped
public class Responsibles {

    private static final String OPEN = """
             from core.plan_line l join core.plan p on p.id = l.plan_id
            where l.responsible is not null and l.state in ('propus', 'planificat', 'in_derulare') and l.folded_under is null
                and p.state <> 'inchis' """;

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Responsibles() {}

    @Inject
    public Responsibles(Work work) {
        this.work = work;
    }

    public List<UUID> of(UUID household) {
        return sql().list(
                        "select distinct l.responsible" + OPEN + "and p.household_id = ?",
                        row -> row.getObject(1, UUID.class),
                        household);
    }

    /** How much of an account's is past its day. */
    public record Behind(UUID account, int overdue) {}

    /** Everybody in scope whose duties are past their day; what the household has not agreed to is no duty. */
    public List<Behind> behind(LocalDate today) {
        return sql().list(
                        "select l.responsible, count(*)::integer as overdue" + OPEN
                                + "and l.due < ? and (p.agreement = 'da' or l.state <> 'propus' or l.category in ('INF', 'IDE'))"
                                + " group by l.responsible order by l.responsible",
                        row -> new Behind(row.getObject("responsible", UUID.class), row.getInt("overdue")),
                        today);
    }

    /** Alarms of a commune that are open and that no coordinator has taken. */
    public record Untaken(UatCode uat, int alarms) {}

    public List<Untaken> untaken() {
        return sql().list(
                        "select uat, count(*)::integer from core.alarm where taken_at is null and closed_at is null group by uat",
                        row -> new Untaken(new UatCode(row.getInt(1)), row.getInt(2)));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
