package ro.asigur.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What is said of cases, in threads. */
@ApplicationScoped
public class CaseComments {

    private static final String COMMENT = """
            select id, case_id, line_id, thread, words, needs_answer, supervisor, at, by, by_name, answered_at, done_at,
                done_by_name from core.case_comment\s""";

    @Inject
    Work work;

    /**
     * @param line of the household's plan; null: the case as a whole
     * @param thread its own id when it begins one
     * @param supervisor said by who supervises
     */
    public record Comment(
            UUID id,
            UUID careCase,
            @Nullable UUID line,
            UUID thread,
            String words,
            boolean needsAnswer,
            boolean supervisor,
            Instant at,
            UUID by,
            String byName,
            @Nullable Instant answeredAt,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {

        /** Whether somebody still waits for an answer. */
        public boolean waits() {
            return needsAnswer && answeredAt == null && doneAt == null;
        }
    }

    /** @return false when the id is in use */
    public boolean add(UatCode uat, Comment said) {
        return sql().run(
                                """
                        insert into core.case_comment (id, case_id, uat, line_id, thread, words, needs_answer, supervisor, at, by,
                            by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                                said.id(),
                                said.careCase(),
                                uat.siruta(),
                                said.line(),
                                said.thread(),
                                said.words(),
                                said.needsAnswer(),
                                said.supervisor(),
                                said.at(),
                                said.by(),
                                said.byName())
                == 1;
    }

    /** Locked until the commit. */
    public Optional<Comment> take(UUID id) {
        return sql().first(COMMENT + "where id = ? for update", CaseComments::read, id);
    }

    /** Somebody else answered what waited in the thread. */
    public void answered(UUID thread, UUID by, Instant at) {
        sql().run("""
                        update core.case_comment set answered_at = ?
                        where thread = ? and by <> ? and needs_answer and answered_at is null""", at, thread, by);
    }

    public void done(UUID id, Instant at, String by) {
        sql().run("update core.case_comment set done_at = ?, done_by_name = ? where id = ?", at, by, id);
    }

    /** In the order in which they were said. */
    public List<Comment> of(List<UUID> cases) {
        return sql().list(COMMENT + "where case_id = any(?) order by at, id", CaseComments::read, (Object)
                cases.toArray(UUID[]::new));
    }

    private static Comment read(ResultSet row) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getObject("thread", UUID.class),
                row.getString("words"),
                row.getBoolean("needs_answer"),
                row.getBoolean("supervisor"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getObject("by", UUID.class),
                row.getString("by_name"),
                Sql.instant(row, "answered_at"),
                Sql.instant(row, "done_at"),
                row.getString("done_by_name"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
