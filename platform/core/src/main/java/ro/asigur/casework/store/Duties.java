package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Services of open plans that have a day: what is to be done, by whom, by when. */
@ApplicationScoped
public class Duties {

    /**
     * A duty is a shown line that is still to be done. What the household has not agreed to is none: only information and
     * confirmation are, and what has begun.
     */
    private static final String DUTY = """
             from core.plan_line l join core.plan p on p.id = l.plan_id
            where l.state in ('propus', 'planificat', 'in_derulare') and l.folded_under is null and l.due is not null
                and p.state <> 'inchis' and (p.agreement = 'da' or l.state <> 'propus' or l.category in ('INF', 'IDE'))
            """;

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Duties() {}

    @Inject
    public Duties(Work work) {
        this.work = work;
    }

    /**
     * Whose duties.
     *
     * @param uat null: all in scope
     * @param account those that this account answers for, and those of {@code professions} that nobody does; null: everybody's
     */
    public record Whose(@Nullable Integer uat, @Nullable UUID account, List<String> professions) {}

    /** @param from first day, null: from the beginning; {@code until} the last one */
    public record Days(@Nullable LocalDate from, LocalDate until) {}

    /** @param persons how many; 0: the household */
    public record Duty(
            UUID line,
            UUID plan,
            UUID household,
            String service,
            String catalogue,
            String category,
            String role,
            int priority,
            LocalDate due,
            String state,
            int persons,
            @Nullable UUID responsible,
            @Nullable String responsibleName) {}

    /** Where a page ends. */
    public record Place(LocalDate due, int priority, UUID line) {}

    public record Counts(int overdue, int today, int week) {}

    public Counts count(Whose whose, LocalDate today, LocalDate weekEnd) {
        List<@Nullable Object> args = new ArrayList<>(List.of(today, today, today, weekEnd));
        String where = whose(whose, args);
        args.add(weekEnd);
        return sql().only(
                        """
                        select (count(*) filter (where l.due < ?))::integer as overdue,
                            (count(*) filter (where l.due = ?))::integer as today,
                            (count(*) filter (where l.due > ? and l.due <= ?))::integer as week""" + DUTY + where + " and l.due <= ?",
                        row -> new Counts(row.getInt("overdue"), row.getInt("today"), row.getInt("week")),
                        args.toArray());
    }

    /** The longest overdue first, then the most urgent; {@code after} the last one of the page before. */
    public List<Duty> list(Whose whose, Days days, @Nullable Place after, int most) {
        List<@Nullable Object> args = new ArrayList<>();
        StringBuilder where = new StringBuilder(whose(whose, args));
        where.append(" and l.due <= ?");
        args.add(days.until());
        if (days.from() != null) {
            where.append(" and l.due >= ?");
            args.add(days.from());
        }
        if (after != null) {
            where.append(" and (l.due, l.priority, l.id) > (?, ?, ?)");
            args.addAll(List.of(after.due(), after.priority(), after.line()));
        }
        args.add(most);
        return sql().list(
                        """
                        select l.id, l.plan_id, p.household_id, l.service, coalesce(l.catalogue, p.catalogue) as words, l.category,
                            l.role, l.priority, l.due, l.state, l.responsible, l.responsible_name,
                            (select count(*)::integer from core.plan_line_person s where s.line_id = l.id) as persons""" + DUTY + where + " order by l.due, l.priority, l.id limit ?", Duties::read, args.toArray());
    }

    private static String whose(Whose whose, List<@Nullable Object> args) {
        StringBuilder where = new StringBuilder();
        if (whose.uat() != null) {
            where.append(" and l.uat = ?");
            args.add(whose.uat());
        }
        if (whose.account() != null) {
            where.append(" and (l.responsible = ? or l.responsible is null and l.role = any(?))");
            args.add(whose.account());
            args.add(whose.professions().toArray(String[]::new));
        }
        return where.toString();
    }

    private static Duty read(ResultSet row) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("service"),
                row.getString("words"),
                row.getString("category"),
                row.getString("role"),
                row.getInt("priority"),
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                row.getString("state"),
                row.getInt("persons"),
                row.getObject("responsible", UUID.class),
                row.getString("responsible_name"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
