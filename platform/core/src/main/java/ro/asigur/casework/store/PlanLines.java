package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.Renewal;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Lines of plans as work goes on: their steps, each kept, and their taking over by the next plan. */
@ApplicationScoped
public class PlanLines {

    private static final String PERSONS =
            "array(select p.person_id from core.plan_line_person p where p.line_id = l.id) as persons ";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PlanLines() {}

    @Inject
    public PlanLines(Work work) {
        this.work = work;
    }

    /**
     * A line to be changed, with what decides about it.
     *
     * @param catalogue null: the version of the assessment
     * @param repeatEvery null: delivered once
     * @param persons empty: the household
     */
    public record LineToChange(
            UUID id,
            UUID plan,
            HouseholdId household,
            UUID assessment,
            UatCode uat,
            String service,
            @Nullable String catalogue,
            int priority,
            @Nullable String repeatEvery,
            LineState state,
            int version,
            String planState,
            String agreement,
            Set<UUID> persons) {

        public boolean isAgreed() {
            return agreement.equals("da");
        }
    }

    /** Locked until the commit; its plan cannot be closed meanwhile. */
    public Optional<LineToChange> take(UUID line) {
        return sql().first(
                        """
                        select l.id, l.plan_id, p.household_id, p.assessment_id, l.uat, l.service, l.catalogue, l.priority,
                            l.repeat_every, l.state, l.version, p.state as plan_state, p.agreement, """ + PERSONS + """
                         from core.plan_line l join core.plan p on p.id = l.plan_id where l.id = ?
                        for update of l for share of p""",
                        row -> new LineToChange(
                                row.getObject("id", UUID.class),
                                row.getObject("plan_id", UUID.class),
                                new HouseholdId(row.getObject("household_id", UUID.class)),
                                row.getObject("assessment_id", UUID.class),
                                new UatCode(row.getInt("uat")),
                                row.getString("service"),
                                row.getString("catalogue"),
                                row.getInt("priority"),
                                row.getString("repeat_every"),
                                LineState.of(row.getString("state")),
                                row.getInt("version"),
                                row.getString("plan_state"),
                                row.getString("agreement"),
                                Set.of((UUID[]) row.getArray("persons").getArray())),
                        line);
    }

    /**
     * A line that is begun is taken out from under the one it was folded behind; with the household's agreement its plan is
     * active from then on.
     */
    public void change(LineToChange line, LineState to, @Nullable String reason, String author) {
        sql().run(
                        """
                        with kept as (
                            insert into core.plan_line_history
                                (line_id, version, plan_id, uat, before_state, after_state, reason, changed_by, changed_by_name)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?))
                        update core.plan_line set state = ?, reason = ?, version = version + 1,
                            folded_under = case when ? then null else folded_under end
                        where id = ?""",
                        line.id(),
                        line.version(),
                        line.plan(),
                        line.uat().siruta(),
                        line.state().code(),
                        to.code(),
                        reason,
                        work.binding().actor(),
                        author,
                        to.code(),
                        reason,
                        to.isUnderWay(),
                        line.id());
        if (to.isUnderWay() && line.isAgreed() && line.planState().equals("propus")) {
            sql().run("update core.plan set state = 'activ' where id = ?", line.plan());
        }
    }

    /** What has been begun or given under these plans. */
    public List<Renewal.TakenOver> begun(List<UUID> plans) {
        return sql().list(
                        "select l.id, l.service, l.state, l.priority, l.due, l.vulnerabilities, " + PERSONS + """
                         from core.plan_line l where l.plan_id = any(?)
                            and l.state in ('planificat', 'in_derulare', 'furnizat') order by l.id for update of l""",
                        row -> new Renewal.TakenOver(
                                row.getObject("id", UUID.class),
                                row.getString("service"),
                                Arrays.stream((UUID[]) row.getArray("persons").getArray())
                                        .map(UUID::toString)
                                        .collect(Collectors.toUnmodifiableSet()),
                                LineState.of(row.getString("state")),
                                row.getInt("priority"),
                                row.getObject("due", LocalDate.class),
                                Sql.texts(row, "vulnerabilities")),
                        (Object) plans.toArray(UUID[]::new));
    }

    /** @param catalogue version of the instrument that their words are in, unless it is noted already */
    public void takeOver(UUID plan, List<Renewal.TakenOver> lines, String catalogue) {
        sql().batch(
                        """
                        update core.plan_line set plan_id = ?, folded_under = null, priority = ?, due = ?, vulnerabilities = ?,
                            catalogue = coalesce(catalogue, ?) where id = ?""",
                        lines.stream()
                                .map(line -> new @Nullable Object[] {
                                    plan,
                                    line.priority(),
                                    line.due(),
                                    line.vulnerabilities().toArray(String[]::new),
                                    catalogue,
                                    line.id()
                                })
                                .toList());
    }

    /** A service given to one of a line's beneficiaries. */
    public record Given(
            UUID id, UUID person, String service, LocalDate on, String module, java.time.Instant recordedAt) {}

    /** @return all who have been given the line's service, this person among them */
    public Set<UUID> deliver(LineToChange line, Given given, String author) {
        sql().run(
                        """
                        insert into core.service_delivery (id, line_id, person_id, uat, service, delivered_on, module,
                            recorded_by, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        given.id(),
                        line.id(),
                        given.person(),
                        line.uat().siruta(),
                        given.service(),
                        given.on(),
                        given.module(),
                        work.binding().actor(),
                        author,
                        given.recordedAt());
        return Set.copyOf(sql().list(
                        "select distinct person_id from core.service_delivery where line_id = ?",
                        row -> row.getObject(1, UUID.class),
                        line.id()));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
