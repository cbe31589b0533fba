package ro.asigur.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Cases page by page, and households where a case or a plan is missing. */
@ApplicationScoped
public class ListedCases {

    private static final String LATEST = "coalesce(c.review_on, date '9999-12-31')";

    private static final String WAITING = """
            exists (select from core.case_comment m where m.case_id = c.id and m.needs_answer and m.answered_at is null
                and m.done_at is null)""";

    @Inject
    Work work;

    /**
     * Which cases; null: any.
     *
     * @param state open for all that are not closed, or one state's code
     * @param overdue whose review day is before {@code today}
     * @param waiting with a comment that waits for an answer
     */
    public record Filter(
            String state,
            @Nullable Integer uat,
            @Nullable UUID responsible,
            boolean overdue,
            boolean waiting,
            LocalDate today) {}

    /** Where a page ends. */
    public record Place(LocalDate review, UUID id) {}

    /** @param comments that wait for an answer */
    public record Listed(CareCase careCase, int comments) {}

    private record Condition(String sql, List<@Nullable Object> args) {}

    private static Condition condition(Filter filter) {
        List<@Nullable Object> args = new ArrayList<>();
        StringBuilder sql = new StringBuilder("where ");
        if (filter.state().equals("open")) {
            sql.append("c.state <> 'inchis'");
        } else {
            sql.append("c.state = ?");
            args.add(filter.state());
        }
        if (filter.uat() != null) {
            sql.append(" and c.uat = ?");
            args.add(filter.uat());
        }
        if (filter.responsible() != null) {
            sql.append(" and c.responsible = ?");
            args.add(filter.responsible());
        }
        if (filter.overdue()) {
            sql.append(" and c.review_on < ?");
            args.add(filter.today());
        }
        if (filter.waiting()) {
            sql.append(" and ").append(WAITING);
        }
        return new Condition(sql.toString(), args);
    }

    public int count(Filter filter) {
        Condition condition = condition(filter);
        return sql().only(
                        "select count(*)::integer from core.care_case c " + condition.sql(),
                        row -> row.getInt(1),
                        condition.args().toArray());
    }

    /** The first to be reviewed first. */
    public List<Listed> page(Filter filter, @Nullable Place after, int most) {
        Condition condition = condition(filter);
        List<@Nullable Object> args = new ArrayList<>(condition.args());
        String beyond = "";
        if (after != null) {
            beyond = " and (" + LATEST + ", c.id) > (?, ?)";
            args.add(after.review());
            args.add(after.id());
        }
        args.add(most);
        return sql().list(
                        Cases.CASE.replace(
                                        "from core.care_case c",
                                        ", (select count(*)::integer from core.case_comment m where m.case_id = c.id and m.needs_answer"
                                                + " and m.answered_at is null and m.done_at is null) as waiting from core.care_case c")
                                + condition.sql() + beyond + " order by " + LATEST + ", c.id limit ?",
                        row -> new Listed(Cases.read(row), row.getInt("waiting")),
                        args.toArray());
    }

    /**
     * @param overdue open ones whose review day has passed
     * @param waiting comments that wait for an answer
     * @param plansWithoutCase agreed plans of households without an open case; {@code casesWithoutPlan} the other way round
     */
    public record Tally(
            int deschis,
            int activ,
            int monitorizare,
            int overdue,
            int waiting,
            int plansWithoutCase,
            int casesWithoutPlan) {}

    /** @param uat null: all in scope */
    public Tally tally(@Nullable Integer uat, LocalDate today) {
        return sql().only(
                        """
                        select (count(*) filter (where c.state = 'deschis'))::integer as deschis,
                            (count(*) filter (where c.state = 'activ'))::integer as activ,
                            (count(*) filter (where c.state = 'monitorizare'))::integer as monitorizare,
                            (count(*) filter (where c.review_on < ?))::integer as overdue,
                            (select count(*)::integer from core.case_comment m where m.needs_answer and m.answered_at is null
                                and m.done_at is null and (?::integer is null or m.uat = ?)) as waiting,
                            (select count(*)::integer from core.open_plans() p where p.agreement = 'da'
                                and (?::integer is null or p.uat = ?) and not exists (select from core.care_case o
                                    where o.household_id = p.household_id and o.state <> 'inchis')) as without_case,
                            (count(*) filter (where not exists (select from core.open_plans() p
                                where p.household_id = c.household_id)))::integer as without_plan
                        from core.care_case c where c.state <> 'inchis' and (?::integer is null or c.uat = ?)""",
                        row -> new Tally(
                                row.getInt("deschis"),
                                row.getInt("activ"),
                                row.getInt("monitorizare"),
                                row.getInt("overdue"),
                                row.getInt("waiting"),
                                row.getInt("without_case"),
                                row.getInt("without_plan")),
                        today,
                        uat,
                        uat,
                        uat,
                        uat,
                        uat,
                        uat);
    }

    /** Which households. */
    public enum Missing {
        /** Agreed plans without an open case. */
        CASE("""
            select p.household_id, coalesce(p.priority, 9) as rank from core.open_plans() p where p.agreement = 'da'
                and (?::integer is null or p.uat = ?) and not exists (select from core.care_case o
                    where o.household_id = p.household_id and o.state <> 'inchis')"""),
        /** Open cases of households without a plan. */
        PLAN("""
            select c.household_id, 9 as rank from core.care_case c where c.state <> 'inchis'
                and (?::integer is null or c.uat = ?) and not exists (select from core.open_plans() p
                    where p.household_id = c.household_id)""");

        private final String sql;

        Missing(String sql) {
            this.sql = sql;
        }
    }

    /** The most urgent first. */
    public List<UUID> households(Missing what, @Nullable Integer uat, int most) {
        return sql().list(
                        "select household_id from (" + what.sql + ") l order by rank, household_id limit ?",
                        row -> row.getObject(1, UUID.class),
                        uat,
                        uat,
                        most);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
