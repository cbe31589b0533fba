package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.LineTerms;
import ro.asigur.casework.domain.LineToChange;
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

    /** Locked until the commit, and its plan with it: it cannot be closed meanwhile. */
    public Optional<LineToChange> take(UUID line) {
        return sql().first("""
                        select l.id, l.plan_id, p.household_id, l.uat, l.service, coalesce(l.catalogue, p.catalogue) as words,
                            l.category, l.priority, l.state, l.version, l.role, l.due, l.repeat_every, l.destinations,
                            l.responsible, l.responsible_name, p.state as plan_state, p.agreement, p.horizon, """ + PERSONS + """
                         from core.plan_line l join core.plan p on p.id = l.plan_id where l.id = ?
                        for update of l, p""", PlanLines::toChange, line);
    }

    /** Lines of the household's open plan that may still be given, most urgent first. Locked as by {@link #take}. */
    public List<LineToChange> takeOpen(HouseholdId household) {
        return sql().list("""
                        select l.id, l.plan_id, p.household_id, l.uat, l.service, coalesce(l.catalogue, p.catalogue) as words,
                            l.category, l.priority, l.state, l.version, l.role, l.due, l.repeat_every, l.destinations,
                            l.responsible, l.responsible_name, p.state as plan_state, p.agreement, p.horizon, """ + PERSONS + """
                         from core.plan_line l join core.plan p on p.id = l.plan_id
                        where p.household_id = ? and p.state <> 'inchis' and l.state in ('propus', 'planificat', 'in_derulare')
                        order by l.id for update of l, p""", PlanLines::toChange, household.value());
    }

    /** Referrals of open plans in a commune for which nothing has begun, the most urgent first. */
    public List<LineToChange> waitingReferrals(UatCode uat, int most) {
        return sql().list("""
                        select l.id, l.plan_id, p.household_id, l.uat, l.service, coalesce(l.catalogue, p.catalogue) as words,
                            l.category, l.priority, l.state, l.version, l.role, l.due, l.repeat_every, l.destinations,
                            l.responsible, l.responsible_name, p.state as plan_state, p.agreement, p.horizon, """ + PERSONS + """
                         from core.plan_line l join core.plan p on p.id = l.plan_id
                        where l.uat = ? and l.category = 'REF' and l.state in ('propus', 'planificat') and p.state <> 'inchis'
                        order by l.priority, l.due, l.id limit ?""", PlanLines::toChange, uat.siruta(), most);
    }

    private static LineToChange toChange(ResultSet row) throws SQLException {
        return new LineToChange(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                new UatCode(row.getInt("uat")),
                row.getString("service"),
                row.getString("words"),
                row.getString("category"),
                row.getInt("priority"),
                LineState.of(row.getString("state")),
                row.getInt("version"),
                new LineTerms(
                        row.getString("role"),
                        row.getObject("due", LocalDate.class),
                        row.getString("repeat_every"),
                        Sql.texts(row, "destinations"),
                        row.getObject("responsible", UUID.class),
                        row.getString("responsible_name")),
                row.getString("plan_state"),
                row.getString("agreement"),
                row.getObject("horizon", LocalDate.class),
                Set.of((UUID[]) row.getArray("persons").getArray()));
    }

    /**
     * A line that is begun is taken out from under the one it was folded behind; with the household's agreement its plan is
     * active from then on.
     *
     * @param changes of the terms, by name; null when only the state is another
     */
    public void change(
            LineToChange line,
            LineState to,
            LineTerms terms,
            @Nullable String reason,
            @Nullable JsonObject changes,
            String author) {
        sql().run(
                        """
                        with kept as (
                            insert into core.plan_line_history (line_id, version, plan_id, uat, before_state, after_state,
                                reason, changes, changed_by, changed_by_name)
                            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?))
                        update core.plan_line set state = ?, reason = ?, version = version + 1, role = ?, due = ?,
                            repeat_every = ?, destinations = ?, responsible = ?, responsible_name = ?,
                            folded_under = case when ? then null else folded_under end
                        where id = ?""",
                        line.id(),
                        line.version(),
                        line.plan(),
                        line.uat().siruta(),
                        line.state().code(),
                        to.code(),
                        reason,
                        changes,
                        work.binding().actor(),
                        author,
                        to.code(),
                        reason,
                        terms.role(),
                        terms.due(),
                        terms.repeatEvery(),
                        terms.destinations().toArray(String[]::new),
                        terms.responsible(),
                        terms.responsibleName(),
                        to.isUnderWay(),
                        line.id());
        boolean begins = to.isUnderWay() && line.isAgreed() && line.planState().equals("propus");
        sql().run(
                        "update core.plan set unmet = core.unmet_needs(id), state = case when ? then 'activ' else state end"
                                + " where id = ?",
                        begins,
                        line.plan());
    }

    /** A line that the team adds; its history begins with it. */
    public void add(UUID plan, UatCode uat, AddedLine line, String author) {
        sql().run(
                        """
                        with added as (
                            insert into core.plan_line (id, plan_id, uat, service, category, role, destinations, priority, due,
                                repeat_every, state, vulnerabilities, catalogue, responsible, responsible_name, added_because,
                                version)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planificat', ?, ?, ?, ?, ?, 2))
                        insert into core.plan_line_history (line_id, version, plan_id, uat, before_state, after_state, reason,
                            changes, changed_by, changed_by_name)
                        values (?, 1, ?, ?, 'propus', 'planificat', ?, '{"added": true}', ?, ?)""",
                        line.id(),
                        plan,
                        uat.siruta(),
                        line.service(),
                        line.category(),
                        line.terms().role(),
                        line.terms().destinations().toArray(String[]::new),
                        line.priority(),
                        line.terms().due(),
                        line.terms().repeatEvery(),
                        line.vulnerabilities().toArray(String[]::new),
                        line.catalogue(),
                        line.terms().responsible(),
                        line.terms().responsibleName(),
                        line.because(),
                        line.id(),
                        plan,
                        uat.siruta(),
                        line.because(),
                        work.binding().actor(),
                        author);
        sql().batch(
                        "insert into core.plan_line_person (line_id, person_id, uat) values (?, ?, ?)",
                        line.persons().stream()
                                .map(person -> new @Nullable Object[] {line.id(), person, uat.siruta()})
                                .toList());
        sql().run(
                        "update core.plan set unmet = core.unmet_needs(id),"
                                + " state = case when agreement = 'da' and state = 'propus' then 'activ' else state end where id = ?",
                        plan);
    }

    /** A service of the catalogue that the team adds to a plan. */
    public record AddedLine(
            UUID id,
            String service,
            String catalogue,
            String category,
            int priority,
            LineTerms terms,
            List<String> vulnerabilities,
            Set<UUID> persons,
            String because) {}

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
                            groundless_since = null, catalogue = coalesce(catalogue, ?) where id = ?""",
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
        sql().run("update core.plan set unmet = core.unmet_needs(id) where id = ?", plan);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
