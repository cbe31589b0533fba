package ro.asigur.assessment.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.domain.AnswerSheet;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.domain.Draft;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/**
 * Interviews going on. A draft is read once a transaction, locked, kept in hand while its answers come in, and written once just
 * before the commit: an interview of two hundred commands costs a handful of statements.
 */
@ApplicationScoped
public class Drafts {

    private static final String LOADED = """
            select a.id, a.household_id, a.state, a.kind, a.version, a.visit_date, a.author, a.author_name, a.started_at,
                a.answers::text as answers, a.by_others::text as by_others, a.carried
            from core.assessment a
            where a.id in (?, (select l.assessment_id from core.assessment_alias l where l.alias = ?))
            """;

    private Work work;
    private HouseholdRegister households;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Drafts() {}

    @Inject
    public Drafts(Work work, HouseholdRegister households) {
        this.work = work;
        this.households = households;
    }

    /** Drafts of the running transaction, by every id they are called. */
    private static final class InHand {
        final Map<UUID, Draft> drafts = new HashMap<>();
        final Set<UUID> told = new HashSet<>();
    }

    /** An assessment as it is on file. */
    public record OnFile(Draft draft, String state) {}

    private InHand inHand() {
        return work.resource(InHand.class, () -> {
            work.beforeCommit(this::writeAll);
            return new InHand();
        });
    }

    /**
     * Locked until the commit.
     *
     * @throws Refusal {@code assessment.assessment-not-found}, {@code assessment.already-submitted}
     */
    public Draft take(UUID id) {
        Map<UUID, Draft> drafts = inHand().drafts;
        Draft known = drafts.get(id);
        if (known != null) {
            return known;
        }
        OnFile file = load(id, "for update of a")
                .orElseThrow(() -> Refusal.at("/assessmentId", AssessmentProblem.ASSESSMENT_NOT_FOUND));
        if (!file.state().equals("draft")) {
            throw Refusal.at("/assessmentId", AssessmentProblem.ALREADY_SUBMITTED);
        }
        loadConflicts(file.draft());
        drafts.put(id, file.draft());
        drafts.put(file.draft().id(), file.draft());
        return file.draft();
    }

    /** @return true once a transaction: that a draft begun before has got answers is told once, however many they are */
    public boolean isToBeTold(Draft draft) {
        return inHand().told.add(draft.id());
    }

    /** To be looked at only. */
    public Optional<OnFile> find(UUID id) {
        return load(id, "").map(file -> new OnFile(file.draft().asRead(), file.state()));
    }

    private Optional<OnFile> load(UUID id, String lock) {
        record Row(Draft.Begun begun, HouseholdId household, String state, AnswerSheet answers) {}
        Optional<Row> row = sql().first(
                        LOADED + lock,
                        read -> new Row(
                                begun(read),
                                new HouseholdId(read.getObject("household_id", UUID.class)),
                                read.getString("state"),
                                sheet(read)),
                        id,
                        id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        VisitedHousehold visited = households
                .open(row.get().household())
                .orElseThrow(() -> Refusal.at("/assessmentId", AssessmentProblem.ASSESSMENT_NOT_FOUND));
        Draft draft = new Draft(
                row.get().begun(),
                visited,
                row.get().answers(),
                members(row.get().begun().id()));
        return Optional.of(new OnFile(draft, row.get().state()));
    }

    private static Draft.Begun begun(ResultSet row) throws SQLException {
        return new Draft.Begun(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("version"),
                row.getObject("visit_date", LocalDate.class),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                Objects.requireNonNull(Sql.instant(row, "started_at")));
    }

    private Map<UUID, AnswerSheet> members(UUID assessment) {
        record Set(UUID person, AnswerSheet sheet) {}
        Map<UUID, AnswerSheet> members = new LinkedHashMap<>();
        sql().list("""
                        select person_id, answers::text as answers, by_others::text as by_others, carried
                        from core.answer_set where assessment_id = ?""", row -> new Set(row.getObject("person_id", UUID.class), sheet(row)), assessment)
                .forEach(set -> members.put(set.person(), set.sheet()));
        return members;
    }

    private static AnswerSheet sheet(ResultSet row) throws SQLException {
        return new AnswerSheet(
                Stored.object(row.getString("answers")),
                Stored.object(row.getString("by_others")),
                Sql.texts(row, "carried"));
    }

    private void loadConflicts(Draft draft) {
        sql().list(
                        """
                        select id, person_id, question, earlier::text as earlier, later::text as later
                        from core.answer_conflict where assessment_id = ? and chosen is null order by found_at""",
                        row -> new Draft.Conflict(
                                row.getObject("id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                row.getString("question"),
                                AnswerSheet.Version.of(Stored.object(row.getString("earlier"))),
                                AnswerSheet.Version.of(Stored.object(row.getString("later")))),
                        draft.id())
                .forEach(draft::add);
    }

    /** The household's open draft of that kind, if there is one. */
    public Optional<UUID> openOf(HouseholdId household, String kind) {
        return sql().first(
                        "select id from core.assessment where household_id = ? and kind = ? and state = 'draft'",
                        row -> row.getObject(1, UUID.class),
                        household.value(),
                        kind);
    }

    /** @return false when the id is in use already, wherever that is */
    public boolean begin(Draft.Begun begun, String instrument, VisitedHousehold visited) {
        int added = sql().run(
                        """
                        insert into core.assessment (id, household_id, uat, instrument, version, state, kind, visit_date,
                            author, author_name, started_at)
                        values (?, ?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?) on conflict (id) do nothing""",
                        begun.id(),
                        visited.id().value(),
                        visited.uat().siruta(),
                        instrument,
                        begun.version(),
                        begun.kind(),
                        begun.visitDate(),
                        begun.author(),
                        begun.authorName(),
                        begun.startedAt());
        if (added == 1) {
            inHand().drafts.put(begun.id(), new Draft(begun, visited, new AnswerSheet(), Map.of()));
            inHand().told.add(begun.id()); // nobody else has it open yet
        }
        return added == 1;
    }

    /** From now on {@code alias} leads to the draft. */
    public void join(UUID alias, UUID draft, VisitedHousehold visited) {
        sql().run(
                        "insert into core.assessment_alias (alias, assessment_id, uat) values (?, ?, ?) on conflict do nothing",
                        alias,
                        draft,
                        visited.uat().siruta());
    }

    /** Both values are kept until somebody chooses. */
    public Draft.Conflict keep(
            Draft draft,
            @Nullable UUID person,
            String question,
            AnswerSheet.Version earlier,
            AnswerSheet.Version later) {
        Draft.Conflict conflict =
                new Draft.Conflict(UuidCreator.getTimeOrderedEpoch(), person, question, earlier, later);
        sql().run(
                        """
                        insert into core.answer_conflict (id, assessment_id, uat, person_id, question, earlier, later)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""",
                        conflict.id(),
                        draft.id(),
                        draft.visited().uat().siruta(),
                        person,
                        question,
                        earlier.json(),
                        later.json());
        draft.add(conflict);
        return conflict;
    }

    public void chosen(List<Draft.Conflict> conflicts, JsonValue value) {
        for (Draft.Conflict conflict : conflicts) {
            sql().run(
                            "update core.answer_conflict set chosen = ?::jsonb, chosen_by = ? where id = ?",
                            value,
                            work.binding().actor(),
                            conflict.id());
        }
    }

    /** Closes the draft with the answers it has. */
    public void submit(Draft draft, Instant at) {
        writeMembers(draft);
        sql().run(
                        """
                        update core.assessment set answers = ?::jsonb, by_others = ?::jsonb, carried = ?, state = 'submitted',
                            submitted_at = ? where id = ?""",
                        draft.household().json(),
                        draft.household().othersJson(),
                        carried(draft.household()),
                        at,
                        draft.id());
        draft.household().written();
        inHand().drafts.values().removeIf(held -> held == draft);
    }

    private void writeAll() {
        inHand().drafts.values().stream().distinct().forEach(this::write);
    }

    private void write(Draft draft) {
        writeMembers(draft);
        if (draft.household().isChanged()) {
            sql().run(
                            "update core.assessment set answers = ?::jsonb, by_others = ?::jsonb, carried = ? where id = ?",
                            draft.household().json(),
                            draft.household().othersJson(),
                            carried(draft.household()),
                            draft.id());
            draft.household().written();
        }
    }

    private void writeMembers(Draft draft) {
        List<AnswerSheet> changed = new ArrayList<>();
        JsonArrayBuilder rows = JsonMaker.array();
        draft.members().forEach((person, sheet) -> {
            if (sheet.isChanged()) {
                changed.add(sheet);
                rows.add(JsonMaker.object()
                        .add("person", person.toString())
                        .add("answers", sheet.json())
                        .add("by_others", sheet.othersJson())
                        .add("carried", JsonMaker.texts(sheet.carried())));
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        sql().run("""
                        insert into core.answer_set (assessment_id, person_id, uat, answers, by_others, carried)
                        select ?, person, ?, answers, by_others, carried
                        from jsonb_to_recordset(?::jsonb) as r (person uuid, answers jsonb, by_others jsonb,
                            carried text[])
                        on conflict (assessment_id, person_id)
                            do update set answers = excluded.answers, by_others = excluded.by_others,
                                carried = excluded.carried""", draft.id(), draft.visited().uat().siruta(), rows.build());
        changed.forEach(AnswerSheet::written);
    }

    private static String[] carried(AnswerSheet sheet) {
        return sheet.carried().toArray(String[]::new);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
