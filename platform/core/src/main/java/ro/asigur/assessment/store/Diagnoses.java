package ro.asigur.assessment.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.AssessmentBook;
import ro.asigur.assessment.api.AssessmentRow;
import ro.asigur.assessment.api.ClarifyRow;
import ro.asigur.assessment.api.DiagnosisRow;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What was found, and the households' assessments in a row. */
@ApplicationScoped
public class Diagnoses implements AssessmentBook {

    private static final String TO_CLARIFY = "to-clarify";

    private Work work;
    private HouseholdRegister households;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Diagnoses() {}

    @Inject
    public Diagnoses(Work work, HouseholdRegister households) {
        this.work = work;
        this.households = households;
    }

    /** Raised ones keep what is unknown beside what fired; the others get a row of their own. */
    public void add(
            UUID assessment,
            HouseholdId household,
            UatCode uat,
            List<DiagnosisRow> raised,
            List<ClarifyRow> toClarify) {
        JsonArrayBuilder rows = JsonMaker.array();
        raised.forEach(row -> rows.add(row(row)));
        for (ClarifyRow open : toClarify) {
            boolean isRaised = raised.stream()
                    .anyMatch(row -> row.personId().equals(open.personId())
                            && row.vulnerability().equals(open.vulnerability()));
            if (!isRaised) {
                rows.add(row(new DiagnosisRow(
                        open.personId(), open.vulnerability(), 0, List.of(), open.unknown(), TO_CLARIFY)));
            }
        }
        sql().run("""
                        insert into core.diagnosis (id, assessment_id, household_id, person_id, uat, vulnerability, priority,
                            fired, unknown, state)
                        select id, ?, ?, person, ?, vulnerability, priority, fired, unknown, state
                        from jsonb_to_recordset(?::jsonb) as r (id uuid, person uuid, vulnerability text, priority smallint,
                            fired text[], unknown text[], state text)""", assessment, household.value(), uat.siruta(), rows.build());
    }

    private static JsonObjectBuilder row(DiagnosisRow row) {
        return JsonMaker.object()
                .add("id", UuidCreator.getTimeOrderedEpoch().toString())
                .add("person", row.personId().toString())
                .add("vulnerability", row.vulnerability())
                .add("priority", row.priority())
                .add("fired", JsonMaker.texts(row.fired()))
                .add("unknown", JsonMaker.texts(row.unknown()))
                .add("state", row.state());
    }

    public List<DiagnosisRow> raised(UUID assessment) {
        return sql().list("""
                        select person_id, vulnerability, priority, fired, unknown, state from core.diagnosis
                        where assessment_id = ? and priority > 0 order by priority, vulnerability, person_id""", Diagnoses::diagnosis, assessment);
    }

    public List<ClarifyRow> toClarify(UUID assessment) {
        return sql().list(
                        """
                        select person_id, vulnerability, unknown from core.diagnosis
                        where assessment_id = ? and (priority = 0 or cardinality(unknown) > 0)
                        order by vulnerability, person_id""",
                        row -> new ClarifyRow(
                                row.getObject("person_id", UUID.class),
                                row.getString("vulnerability"),
                                Sql.texts(row, "unknown")),
                        assessment);
    }

    private static DiagnosisRow diagnosis(ResultSet row) throws SQLException {
        return new DiagnosisRow(
                row.getObject("person_id", UUID.class),
                row.getString("vulnerability"),
                row.getInt("priority"),
                Sql.texts(row, "fired"),
                Sql.texts(row, "unknown"),
                row.getString("state"));
    }

    private static final String ROWS = """
            select id, kind, state, visit_date, author_name, started_at, submitted_at, version, household_id
            from core.assessment
            """;

    @Override
    public List<AssessmentRow> of(HouseholdId household) {
        return sql().list(
                        ROWS + "where household_id = ? order by started_at desc, id desc",
                        Diagnoses::assessment,
                        household.value());
    }

    @Override
    public Optional<AssessmentRow> find(UUID assessment) {
        return sql().first(ROWS + "where id = ?", Diagnoses::assessment, assessment);
    }

    private static AssessmentRow assessment(ResultSet row) throws SQLException {
        return new AssessmentRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("state"),
                row.getObject("visit_date", LocalDate.class),
                row.getString("author_name"),
                Objects.requireNonNull(Sql.instant(row, "started_at")),
                Sql.instant(row, "submitted_at"),
                row.getString("version"));
    }

    /** What stands for some persons; of the second argument, their latest assessment, what has no life of its own yet. */
    private static final String STANDING = """
            select n.person_id, n.vulnerability, n.priority, coalesce(d.fired, '{}') as fired,
                coalesce(d.unknown, '{}') as unknown, n.state
            from core.need n left join core.diagnosis d on d.assessment_id = n.assessment_id
                and d.person_id = n.person_id and d.vulnerability = n.vulnerability
            where n.person_id = any(?) and n.state in ('suspected', 'confirmed', 'returned') and not n.gone
            union all
            select d.person_id, d.vulnerability, d.priority, d.fired, d.unknown, d.state from core.diagnosis d
            where d.assessment_id = ?::uuid and d.person_id = any(?) and d.priority > 0 and not exists (
                select 1 from core.need n where n.person_id = d.person_id and n.vulnerability = d.vulnerability)
            order by priority, vulnerability, person_id""";

    /** @param latest the persons' latest assessment, if they had one */
    List<DiagnosisRow> standing(List<UUID> persons, @Nullable UUID latest) {
        UUID[] ids = persons.toArray(UUID[]::new);
        return sql().list(STANDING, Diagnoses::diagnosis, ids, latest == null ? null : latest.toString(), ids);
    }

    @Override
    public List<DiagnosisRow> latestDiagnoses(HouseholdId household) {
        // members, and the records that were found to be theirs
        List<UUID> persons = households.open(household).stream()
                .flatMap(found -> Stream.concat(
                        found.members().stream().map(member -> member.id().value()),
                        found.absorbed().keySet().stream()))
                .toList();
        UUID latest = sql().first("""
                        select id from core.assessment where household_id = ? and state = 'submitted'
                            and answers ->> 'Z02' = 'realizata'
                        order by submitted_at desc limit 1""", row -> row.getObject(1, UUID.class), household.value())
                .orElse(null);
        return standing(persons, latest);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
