package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.domain.Likeness;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Pairs of records that may be one person; seen by who may see both. */
@ApplicationScoped
public class DuplicateCases {

    private static final String CASE = """
            select c.id, c.person_id, c.other_person, c.state, c.score, c.reasons, c.found_at, c.decided_by_name, c.decided_at,
                c.words, (select m.id from core.person_merge m where m.unmerged_at is null
                    and ((m.person_id = c.person_id and m.into_person = c.other_person)
                        or (m.person_id = c.other_person and m.into_person = c.person_id))) as merge_id
            from core.duplicate_case c
            """;

    private static final String SAME_PAIR = "(least(person_id, other_person), greatest(person_id, other_person))";

    private Work work;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DuplicateCases() {}

    @Inject
    public DuplicateCases(Work work, CurrentActor actor) {
        this.work = work;
        this.actor = actor;
    }

    /** A case as it is on file. */
    public record OnFile(
            UUID id,
            UUID one,
            UUID other,
            String state,
            int score,
            List<String> reasons,
            Instant foundAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String words,
            @Nullable UUID merge) {}

    /** Two people found alike. */
    public record Pair(Likeness.Someone later, Likeness.Someone earlier, Likeness why) {}

    /** A new case; {@code uat} and {@code otherUat} differ for people of two communes. */
    public record Noted(UatCode uat, UatCode otherUat) {}

    /** The most alike first. */
    public List<OnFile> page(String state, @Nullable Integer uat, int offset, int limit) {
        return sql().list(
                        CASE + where() + " order by c.score desc, c.id limit ? offset ?",
                        DuplicateCases::onFile,
                        state,
                        uat,
                        uat,
                        uat,
                        limit,
                        offset);
    }

    public int count(String state, @Nullable Integer uat) {
        return sql().only(
                        "select count(*) from core.duplicate_case c" + where(),
                        row -> row.getInt(1),
                        state,
                        uat,
                        uat,
                        uat);
    }

    private static String where() {
        return " where c.state = ? and (?::integer is null or c.uat = ?::integer or c.other_uat = ?::integer)";
    }

    public Optional<OnFile> find(UUID id) {
        return sql().first(CASE + " where c.id = ?", DuplicateCases::onFile, id);
    }

    private static OnFile onFile(ResultSet row) throws SQLException {
        return new OnFile(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("other_person", UUID.class),
                row.getString("state"),
                row.getInt("score"),
                Sql.texts(row, "reasons"),
                Objects.requireNonNull(Sql.instant(row, "found_at")),
                row.getString("decided_by_name"),
                Sql.instant(row, "decided_at"),
                row.getString("words"),
                row.getObject("merge_id", UUID.class));
    }

    /** Pairs that are cases already, whatever was decided, are left as they are. */
    public List<Noted> note(List<Pair> pairs) {
        List<Noted> noted = new ArrayList<>();
        if (pairs.isEmpty()) {
            return noted;
        }
        JsonArrayBuilder rows = JsonMaker.array();
        for (Pair pair : pairs) {
            rows.add(JsonMaker.object()
                    .add("person", pair.later().id().toString())
                    .add("uat", pair.later().uat())
                    .add("other", pair.earlier().id().toString())
                    .add("other_uat", pair.earlier().uat())
                    .add("score", pair.why().score())
                    .add("reasons", JsonMaker.texts(pair.why().reasons())));
        }
        noted.addAll(sql().list(
                        """
                        insert into core.duplicate_case (id, person_id, uat, other_person, other_uat, score, reasons)
                        select gen_random_uuid(), person, uat, other, other_uat, score, reasons
                        from jsonb_to_recordset(?::jsonb)
                            as r (person uuid, uat integer, other uuid, other_uat integer, score smallint, reasons text[])
                        on conflict do nothing returning uat, other_uat""",
                        row -> new Noted(new UatCode(row.getInt("uat")), new UatCode(row.getInt("other_uat"))),
                        rows.build()));
        return noted;
    }

    /** Everybody with the same CNP as somebody else. */
    public List<Noted> noteSameCnp() {
        return sql().list("""
                        insert into core.duplicate_case (id, person_id, uat, other_person, other_uat)
                        select gen_random_uuid(), a.id, a.uat, b.id, b.uat
                        from core.person a join core.person b on b.cnp_lookup = a.cnp_lookup and b.id < a.id
                        where a.merged_into is null and b.merged_into is null
                        on conflict do nothing returning uat, other_uat""", row -> new Noted(new UatCode(row.getInt("uat")), new UatCode(row.getInt("other_uat"))));
    }

    /**
     * Writes down what was decided of two people, whether there was a case or not.
     *
     * @param state merged or distinct
     * @return false when one of the two may not be seen
     */
    public boolean decide(UUID one, UUID other, String state, @Nullable String words, Instant at) {
        return sql().run(
                                """
                        insert into core.duplicate_case as c (id, person_id, uat, other_person, other_uat, score, reasons, state,
                            decided_by, decided_by_name, decided_at, words)
                        select gen_random_uuid(), a.id, a.uat, b.id, b.uat, 0, '{}', ?, ?, ?, ?, ?
                        from core.person a, core.person b where a.id = ? and b.id = ?
                        on conflict """ + SAME_PAIR + """
                         do update set state = excluded.state, decided_by = excluded.decided_by,
                            decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at,
                            words = coalesce(excluded.words, c.words)""",
                                state,
                                work.binding().actor(),
                                actor.get().name(),
                                at,
                                words,
                                one,
                                other)
                == 1;
    }

    /** Whom this person was said not to be. */
    public List<UUID> distinctFrom(UUID person) {
        return sql().list("""
                        select case when person_id = ? then other_person else person_id end from core.duplicate_case
                        where state = 'distinct' and (person_id = ? or other_person = ?)""", row -> row.getObject(1, UUID.class), person, person, person);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
