package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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
import ro.asigur.casework.domain.Renewal;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Plans and their lines. */
@ApplicationScoped
public class Plans {

    private static final String PLAN =
            "select id, household_id, uat, assessment_id, catalogue, state, agreement, created_at, horizon, priority, begin_by,"
                    + " unmet from core.plan ";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Plans() {}

    @Inject
    public Plans(Work work) {
        this.work = work;
    }

    /**
     * A plan without its lines.
     *
     * @param catalogue version of the instrument whose words its lines have
     * @param priority strongest of what it answers; null when only services already begun are left
     * @param beginBy by this day its services should have begun
     * @param unmet needs for which nothing has begun
     */
    public record Plan(
            UUID id,
            UUID household,
            int uat,
            UUID assessment,
            String catalogue,
            String state,
            String agreement,
            Instant createdAt,
            LocalDate horizon,
            @Nullable Integer priority,
            @Nullable LocalDate beginBy,
            int unmet) {}

    /**
     * A line as it is stored.
     *
     * @param catalogue version of the instrument it was proposed from
     * @param foldedUnder null when it is shown
     * @param responsible account of who answers for it; null: nobody yet
     * @param addedBecause why the team added it; null: the diagnosis asks for it
     * @param groundlessSince the needs it answers were refuted or resolved that day; null: they stand
     */
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
            @Nullable String reason,
            String catalogue,
            @Nullable UUID foldedUnder,
            List<String> vulnerabilities,
            List<UUID> persons,
            int version,
            @Nullable UUID responsible,
            @Nullable String responsibleName,
            @Nullable String addedBecause,
            @Nullable LocalDate groundlessSince) {}

    public Optional<Plan> find(UUID id) {
        return sql().first(PLAN + "where id = ?", Plans::plan, id);
    }

    /** Locked until the commit. */
    public Optional<Plan> take(UUID id) {
        return sql().first(PLAN + "where id = ? for update", Plans::plan, id);
    }

    /** The plan that is not closed. */
    public Optional<Plan> currentOf(HouseholdId household) {
        return sql().first(
                        PLAN + "where household_id = ? and state <> 'inchis' order by created_at desc limit 1",
                        Plans::plan,
                        household.value());
    }

    /** The plan that is not closed, locked until the commit. */
    public Optional<Plan> takeCurrentOf(HouseholdId household) {
        return sql().first(
                        PLAN
                                + "where household_id = ? and state <> 'inchis' order by created_at desc limit 1 for update",
                        Plans::plan,
                        household.value());
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getInt("uat"),
                row.getObject("assessment_id", UUID.class),
                row.getString("catalogue"),
                row.getString("state"),
                row.getString("agreement"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getObject("horizon", LocalDate.class),
                row.getObject("priority", Integer.class),
                row.getObject("begin_by", LocalDate.class),
                row.getInt("unmet"));
    }

    /** Most urgent first, folded ones among them. */
    public List<Line> lines(UUID plan) {
        return sql().list(
                        """
                        select l.id, l.service, l.category, l.role, l.destinations, l.priority, l.due, l.repeat_every, l.state,
                            l.reason, coalesce(l.catalogue, p.catalogue) as catalogue, l.folded_under, l.vulnerabilities, l.version,
                            l.responsible, l.responsible_name, l.added_because, l.groundless_since,
                            array(select p.person_id from core.plan_line_person p where p.line_id = l.id) as persons
                        from core.plan_line l join core.plan p on p.id = l.plan_id where l.plan_id = ?
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
                                row.getString("reason"),
                                row.getString("catalogue"),
                                row.getObject("folded_under", UUID.class),
                                Sql.texts(row, "vulnerabilities"),
                                List.of((UUID[]) row.getArray("persons").getArray()),
                                row.getInt("version"),
                                row.getObject("responsible", UUID.class),
                                row.getString("responsible_name"),
                                row.getString("added_because"),
                                row.getObject("groundless_since", LocalDate.class)),
                        plan);
    }

    /** The plan and its lines; each table in one round trip. */
    public void add(Plan plan, List<Renewal.Fresh> proposed) {
        sql().run(
                        """
                        insert into core.plan (id, household_id, uat, assessment_id, catalogue, state, agreement, created_at,
                            horizon, priority, begin_by, unmet)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        plan.id(),
                        plan.household(),
                        plan.uat(),
                        plan.assessment(),
                        plan.catalogue(),
                        plan.state(),
                        plan.agreement(),
                        plan.createdAt(),
                        plan.horizon(),
                        plan.priority(),
                        plan.beginBy(),
                        plan.unmet());
        propose(plan.id(), plan.uat(), proposed, null);
    }

    /**
     * Lines that a plan is to have.
     *
     * @param catalogue version of the instrument whose words they have; null: that of the plan
     */
    public void propose(UUID plan, int uat, List<Renewal.Fresh> proposed, @Nullable String catalogue) {
        JsonArrayBuilder lines = JsonMaker.array();
        List<UUID> ofLine = new ArrayList<>();
        List<UUID> persons = new ArrayList<>();
        for (Renewal.Fresh fresh : proposed) {
            lines.add(line(fresh));
            for (String person : fresh.persons()) {
                ofLine.add(fresh.id());
                persons.add(UUID.fromString(person));
            }
        }
        sql().run("""
                        insert into core.plan_line (id, plan_id, uat, service, category, role, destinations, priority, due,
                            repeat_every, state, folded_under, vulnerabilities, catalogue)
                        select id, ?, ?, service, category, role, destinations, priority, due, repeat_every, 'propus', under,
                            vulnerabilities, ?
                        from jsonb_to_recordset(?::jsonb) as r (id uuid, service text, category text, role text,
                            destinations text[], priority smallint, due date, repeat_every text, under uuid,
                            vulnerabilities text[])""", plan, uat, catalogue, lines.build());
        if (!persons.isEmpty()) {
            sql().run("""
                            insert into core.plan_line_person (line_id, person_id, uat)
                            select line, person, ? from unnest(?::uuid[], ?::uuid[]) as told (line, person)""", uat, ofLine.toArray(UUID[]::new), persons.toArray(UUID[]::new));
        }
    }

    private static JsonObjectBuilder line(Renewal.Fresh fresh) {
        ProposedLine line = fresh.line();
        JsonObjectBuilder row = JsonMaker.object()
                .add("id", fresh.id().toString())
                .add("service", line.service())
                .add("category", line.category())
                .add("role", line.role())
                .add("destinations", JsonMaker.texts(line.destinations()))
                .add("priority", line.priority())
                .add("vulnerabilities", JsonMaker.texts(line.vulnerabilities()));
        JsonMaker.addIfThere(row, "due", line.due());
        JsonMaker.addIfThere(row, "repeat_every", line.repeatEvery());
        JsonMaker.addIfThere(row, "under", fresh.under());
        return row;
    }

    /** A plan that was closed, and the version of the instrument whose words its lines have. */
    public record Closed(UUID id, String catalogue) {}

    /**
     * Closes what is open of a household, so that a new plan may take its place.
     *
     * @param because inlocuit, rezolvat
     * @return the plans closed, as a rule one or none
     */
    public List<Closed> close(HouseholdId household, Instant at, String because) {
        return sql().list(
                        """
                        update core.plan set state = 'inchis', closed_at = ?, closed_because = ?
                        where household_id = ? and state <> 'inchis' returning id, catalogue""",
                        row -> new Closed(row.getObject("id", UUID.class), row.getString("catalogue")),
                        at,
                        because,
                        household.value());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
