package ro.asigur.casework.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.LineState;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Plans and their lines. */
@ApplicationScoped
public class Plans {

    private static final String PLAN =
            "select id, household_id, assessment_id, state, agreement, created_at, horizon from core.plan ";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Plans() {}

    @Inject
    public Plans(Work work) {
        this.work = work;
    }

    /** A plan without its lines. */
    public record Plan(
            UUID id,
            UUID household,
            UUID assessment,
            String state,
            String agreement,
            Instant createdAt,
            LocalDate horizon) {}

    /** A line as it is stored; {@code foldedUnder} null when it is shown. */
    public record Line(
            UUID id,
            String service,
            String category,
            String role,
            List<String> destinations,
            int priority,
            @Nullable LocalDate due,
            @Nullable String repeatEvery,
            String state,
            @Nullable UUID foldedUnder,
            List<String> vulnerabilities,
            List<UUID> persons) {}

    public Optional<Plan> find(UUID id) {
        return sql().first(PLAN + "where id = ?", Plans::plan, id);
    }

    /** The plan that is not closed. */
    public Optional<Plan> currentOf(HouseholdId household) {
        return sql().first(
                        PLAN + "where household_id = ? and state <> 'inchis' order by created_at desc limit 1",
                        Plans::plan,
                        household.value());
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getString("state"),
                row.getString("agreement"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getObject("horizon", LocalDate.class));
    }

    /** Most urgent first, folded ones among them. */
    public List<Line> lines(UUID plan) {
        return sql().list(
                        """
                        select l.id, l.service, l.category, l.role, l.destinations, l.priority, l.due, l.repeat_every, l.state,
                            l.folded_under, l.vulnerabilities,
                            array(select p.person_id from core.plan_line_person p where p.line_id = l.id) as persons
                        from core.plan_line l where l.plan_id = ?
                        order by l.priority, l.due nulls last, l.id""",
                        row -> new Line(
                                row.getObject("id", UUID.class),
                                row.getString("service"),
                                row.getString("category"),
                                row.getString("role"),
                                Sql.texts(row, "destinations"),
                                row.getInt("priority"),
                                row.getObject("due", LocalDate.class),
                                row.getString("repeat_every"),
                                row.getString("state"),
                                row.getObject("folded_under", UUID.class),
                                Sql.texts(row, "vulnerabilities"),
                                List.of((UUID[]) row.getArray("persons").getArray())),
                        plan);
    }

    /** The plan and its lines; each table in one round trip. */
    public void add(Plan plan, UatCode uat, List<ProposedLine> proposed) {
        sql().run(
                        """
                        insert into core.plan (id, household_id, uat, assessment_id, state, agreement, created_at, horizon)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        plan.id(),
                        plan.household(),
                        uat.siruta(),
                        plan.assessment(),
                        plan.state(),
                        plan.agreement(),
                        plan.createdAt(),
                        plan.horizon());
        List<@Nullable Object[]> lines = new ArrayList<>();
        List<@Nullable Object[]> persons = new ArrayList<>();
        for (ProposedLine line : proposed) {
            UUID id = line(plan.id(), uat, line, null, lines, persons);
            line.folded().forEach(folded -> line(plan.id(), uat, folded, id, lines, persons));
        }
        sql().batch("""
                        insert into core.plan_line (id, plan_id, uat, service, category, role, destinations, priority, due,
                            repeat_every, state, folded_under, vulnerabilities)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'propus', ?, ?)""", lines);
        sql().batch("insert into core.plan_line_person (line_id, person_id, uat) values (?, ?, ?)", persons);
    }

    private static UUID line(
            UUID plan,
            UatCode uat,
            ProposedLine line,
            @Nullable UUID under,
            List<@Nullable Object[]> lines,
            List<@Nullable Object[]> persons) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        lines.add(new @Nullable Object[] {
            id,
            plan,
            uat.siruta(),
            line.service(),
            line.category(),
            line.role(),
            line.destinations().toArray(String[]::new),
            line.priority(),
            line.due(),
            line.repeatEvery(),
            under,
            line.vulnerabilities().toArray(String[]::new)
        });
        line.persons()
                .forEach(person -> persons.add(new @Nullable Object[] {id, UUID.fromString(person), uat.siruta()}));
        return id;
    }

    /** The new plan takes the place of the older ones: what is under way there stays under way here. */
    public void replaceOlder(UUID plan, HouseholdId household) {
        UUID[] older = sql().list("""
                        update core.plan set state = 'inchis' where household_id = ? and id <> ? and state <> 'inchis'
                        returning id""", row -> row.getObject(1, UUID.class), household.value(), plan)
                .toArray(UUID[]::new);
        if (older.length > 0) {
            sql().run("""
                            update core.plan_line n set state = o.state from core.plan_line o
                            where n.plan_id = ? and o.plan_id = any(?) and o.service = n.service
                                and o.state in ('planificat', 'in_derulare')""", plan, older);
        }
    }

    /** A line to be changed, locked until the commit, with what decides about it. */
    public record LineToChange(
            UUID id,
            UUID plan,
            UUID household,
            UUID assessment,
            UatCode uat,
            String service,
            int priority,
            LineState state,
            String planState,
            String agreement) {}

    public Optional<LineToChange> take(UUID line) {
        return sql().first(
                        """
                        select l.id, l.plan_id, p.household_id, p.assessment_id, l.uat, l.service, l.priority, l.state,
                            p.state as plan_state, p.agreement
                        from core.plan_line l join core.plan p on p.id = l.plan_id where l.id = ? for update of l""",
                        row -> new LineToChange(
                                row.getObject("id", UUID.class),
                                row.getObject("plan_id", UUID.class),
                                row.getObject("household_id", UUID.class),
                                row.getObject("assessment_id", UUID.class),
                                new UatCode(row.getInt("uat")),
                                row.getString("service"),
                                row.getInt("priority"),
                                LineState.of(row.getString("state")),
                                row.getString("plan_state"),
                                row.getString("agreement")),
                        line);
    }

    /** A line that is planned is taken out from under the one it was folded behind; its plan is active from then on. */
    public void change(LineToChange line, LineState to, @Nullable String reason) {
        sql().run("""
                        update core.plan_line set state = ?, reason = ?, version = version + 1,
                            folded_under = case when ? then null else folded_under end
                        where id = ?""", to.code(), reason, to.isUnderWay(), line.id());
        if (to.isUnderWay()) {
            sql().run("update core.plan set state = 'activ' where id = ? and state = 'propus'", line.plan());
        }
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
