package ro.asigur.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.NeedSheet;
import ro.asigur.assessment.domain.Continuation;
import ro.asigur.assessment.domain.Need;
import ro.asigur.assessment.domain.NeedState;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Where each vulnerability of each person stands, with every step that led there. */
@ApplicationScoped
public class Needs {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Needs() {}

    @Inject
    public Needs(Work work) {
        this.work = work;
    }

    /** Who makes a step, and when by that device's clock. */
    public record Maker(UUID id, String name, Instant at) {}

    private static final String COLUMNS = """
            select person_id, vulnerability, state, priority, hand_priority, gone, evidence::text as evidence, assessment_id,
                version
            from core.need
            """;

    /** Those of some persons, locked until the commit. */
    public List<Need> take(Collection<UUID> persons) {
        return sql().list(
                        COLUMNS + "where person_id = any(?) order by person_id, vulnerability for update",
                        Needs::need,
                        (Object) persons.toArray(UUID[]::new));
    }

    /** Locked until the commit. */
    public Optional<Need> take(UUID person, String vulnerability) {
        return sql().first(
                        COLUMNS + "where person_id = ? and vulnerability = ? for update",
                        Needs::need,
                        person,
                        vulnerability);
    }

    private static Need need(ResultSet row) throws SQLException {
        int hand = row.getInt("hand_priority");
        Integer handPriority = row.wasNull() ? null : hand;
        return new Need(
                row.getObject("person_id", UUID.class),
                row.getString("vulnerability"),
                NeedState.of(row.getString("state")),
                row.getInt("priority"),
                handPriority,
                row.getBoolean("gone"),
                Stored.object(row.getString("evidence")),
                row.getObject("assessment_id", UUID.class),
                row.getInt("version"));
    }

    /**
     * Begins the lives of what the household's latest assessment raised and that have none yet: loaded censuses bring
     * diagnoses only.
     *
     * @param but an assessment to pass over: the one being submitted
     */
    public void adopt(HouseholdId household, @Nullable UUID but) {
        sql().run("""
                        with latest as (
                            select id, author, author_name, submitted_at from core.assessment
                            where household_id = ? and state = 'submitted' and answers ->> 'Z02' = 'realizata'
                                and id is distinct from ?::uuid
                            order by submitted_at desc limit 1),
                        born as (
                            insert into core.need (person_id, uat, vulnerability, state, priority, assessment_id)
                            select d.person_id, d.uat, d.vulnerability, 'suspected', d.priority, d.assessment_id
                            from core.diagnosis d join latest on latest.id = d.assessment_id where d.priority > 0
                            on conflict do nothing
                            returning person_id, uat, vulnerability, priority)
                        insert into core.need_step (person_id, vulnerability, version, uat, what, after_state, priority,
                            assessment_id, made_by, made_by_name, made_at)
                        select person_id, vulnerability, 1, uat, 'found', 'suspected', priority, latest.id, author,
                            author_name, submitted_at
                        from born, latest""", household.value(), but == null ? null : but.toString());
    }

    /** @param assessment null: between assessments */
    public void write(
            List<Continuation.Step> steps,
            UatCode uat,
            @Nullable UUID assessment,
            @Nullable String reason,
            Maker maker) {
        if (steps.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = JsonMaker.array();
        steps.forEach(step -> rows.add(row(step)));
        sql().run(
                        """
                        with r as (
                            select * from jsonb_to_recordset(?::jsonb) as r (person uuid, vulnerability text, state text,
                                priority smallint, hand smallint, gone boolean, evidence jsonb, assessment uuid,
                                version integer, what text, before text)),
                        kept as (
                            insert into core.need (person_id, uat, vulnerability, state, priority, hand_priority, gone,
                                evidence, assessment_id, version)
                            select person, ?, vulnerability, state, priority, hand, gone, evidence, assessment, version from r
                            on conflict (person_id, vulnerability) do update set state = excluded.state,
                                priority = excluded.priority, hand_priority = excluded.hand_priority, gone = excluded.gone,
                                evidence = excluded.evidence, assessment_id = excluded.assessment_id,
                                version = excluded.version)
                        insert into core.need_step (person_id, vulnerability, version, uat, what, before_state, after_state,
                            priority, reason, assessment_id, made_by, made_by_name, made_at)
                        select person, vulnerability, version, ?, what, before, state, priority, ?, ?::uuid, ?, ?, ? from r""",
                        rows.build(),
                        uat.siruta(),
                        uat.siruta(),
                        reason,
                        assessment == null ? null : assessment.toString(),
                        maker.id(),
                        maker.name(),
                        maker.at());
    }

    private static JsonObjectBuilder row(Continuation.Step step) {
        Need after = step.after();
        Need before = step.before();
        JsonObjectBuilder row = JsonMaker.object()
                .add("person", after.person().toString())
                .add("vulnerability", after.vulnerability())
                .add("state", after.state().code())
                .add("priority", after.priority())
                .add("gone", after.gone())
                .add("evidence", after.evidence())
                .add("version", after.version())
                .add("what", step.what());
        Integer hand = after.handPriority();
        if (hand != null) {
            row.add("hand", hand);
        }
        JsonMaker.addIfThere(row, "assessment", after.assessment());
        JsonMaker.addIfThere(
                row, "before", before == null ? null : before.state().code());
        return row;
    }

    private record Key(UUID person, String vulnerability) {}

    /**
     * With their steps, strongest first. What the household's latest assessment raised and has no life of its own yet is among
     * them.
     */
    public List<NeedSheet> sheets(HouseholdId household, Collection<UUID> persons) {
        UUID[] ids = persons.toArray(UUID[]::new);
        Map<Key, List<NeedSheet.Step>> steps = new HashMap<>();
        sql().list(STEPS, Needs::keyed, ids, household.value(), ids)
                .forEach(one -> steps.computeIfAbsent(one.key(), any -> new java.util.ArrayList<>())
                        .add(one.step()));
        return sql().list(SHEETS, row -> sheet(row, steps), ids, household.value(), ids);
    }

    private static final String LATEST = """
            latest as (
                select id, author_name, submitted_at from core.assessment
                where household_id = ? and state = 'submitted' and answers ->> 'Z02' = 'realizata'
                order by submitted_at desc limit 1),
            unborn as (
                select d.* from core.diagnosis d join latest on latest.id = d.assessment_id
                where d.priority > 0 and d.person_id = any(?) and not exists (
                    select 1 from core.need n where n.person_id = d.person_id and n.vulnerability = d.vulnerability))
            """;

    private static final String SHEETS =
            "with own as (select * from core.need where person_id = any(?)), " + LATEST + """
            select n.person_id, n.vulnerability, n.state, n.priority, n.hand_priority, n.gone, n.assessment_id,
                coalesce(d.fired, '{}') as fired, coalesce(d.unknown, '{}') as unknown
            from own n left join core.diagnosis d on d.assessment_id = n.assessment_id and d.person_id = n.person_id
                and d.vulnerability = n.vulnerability
            union all
            select person_id, vulnerability, 'suspected', priority, null, false, assessment_id, fired, unknown from unborn
            order by priority, vulnerability, person_id""";

    private static final String STEPS =
            "with own as (select * from core.need_step where person_id = any(?)), " + LATEST + """
            select person_id, vulnerability, version, what, before_state, after_state, priority, reason, assessment_id,
                made_by_name, made_at
            from own
            union all
            select person_id, vulnerability, 1, 'found', null, 'suspected', priority, null, assessment_id,
                latest.author_name, latest.submitted_at
            from unborn, latest
            order by version desc""";

    private static NeedSheet sheet(ResultSet row, Map<Key, List<NeedSheet.Step>> steps) throws SQLException {
        int hand = row.getInt("hand_priority");
        Integer handPriority = row.wasNull() ? null : hand;
        UUID person = row.getObject("person_id", UUID.class);
        String vulnerability = row.getString("vulnerability");
        return new NeedSheet(
                person,
                vulnerability,
                row.getString("state"),
                row.getInt("priority"),
                handPriority,
                row.getBoolean("gone"),
                row.getObject("assessment_id", UUID.class),
                Sql.texts(row, "fired"),
                Sql.texts(row, "unknown"),
                steps.getOrDefault(new Key(person, vulnerability), List.of()));
    }

    private record Keyed(Key key, NeedSheet.Step step) {}

    private static Keyed keyed(ResultSet row) throws SQLException {
        return new Keyed(
                new Key(row.getObject("person_id", UUID.class), row.getString("vulnerability")),
                new NeedSheet.Step(
                        row.getString("what"),
                        row.getString("before_state"),
                        row.getString("after_state"),
                        row.getInt("priority"),
                        row.getString("reason"),
                        row.getObject("assessment_id", UUID.class),
                        row.getString("made_by_name"),
                        Objects.requireNonNull(Sql.instant(row, "made_at"))));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
