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
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
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

    /**
     * A line as it is stored.
     *
     * @param catalogue version of the instrument it was proposed from; null: that of its plan's assessment
     * @param foldedUnder null when it is shown
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
            @Nullable String catalogue,
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
                            l.reason, l.catalogue, l.folded_under, l.vulnerabilities,
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
                                row.getString("reason"),
                                row.getString("catalogue"),
                                row.getObject("folded_under", UUID.class),
                                Sql.texts(row, "vulnerabilities"),
                                List.of((UUID[]) row.getArray("persons").getArray())),
                        plan);
    }

    /** The plan and its lines; each table in one round trip. */
    public void add(Plan plan, UatCode uat, List<Renewal.Fresh> proposed) {
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
                            repeat_every, state, folded_under, vulnerabilities)
                        select id, ?, ?, service, category, role, destinations, priority, due, repeat_every, 'propus', under,
                            vulnerabilities
                        from jsonb_to_recordset(?::jsonb) as r (id uuid, service text, category text, role text,
                            destinations text[], priority smallint, due date, repeat_every text, under uuid,
                            vulnerabilities text[])""", plan.id(), uat.siruta(), lines.build());
        if (!persons.isEmpty()) {
            sql().run("""
                            insert into core.plan_line_person (line_id, person_id, uat)
                            select line, person, ? from unnest(?::uuid[], ?::uuid[]) as told (line, person)""", uat.siruta(), ofLine.toArray(UUID[]::new), persons.toArray(UUID[]::new));
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

    /** A plan that was closed, and the assessment it answered. */
    public record Closed(UUID id, UUID assessment) {}

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
                        where household_id = ? and state <> 'inchis' returning id, assessment_id""",
                        row -> new Closed(row.getObject("id", UUID.class), row.getObject("assessment_id", UUID.class)),
                        at,
                        because,
                        household.value());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
