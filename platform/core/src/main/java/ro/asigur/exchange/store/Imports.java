package ro.asigur.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.ImportSheet;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Files that were brought, and how far each is. */
@ApplicationScoped
public class Imports {

    private static final String SHEET = """
            select id, system, file_name, bytes, layout::text as layout, state, actor, actor_name, uats, created_at, finished_at,
                rows, done, households, counts::text as counts, problems, failure
            from core.import""";

    private Work work;
    private CountyKeys keys;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Imports() {}

    @Inject
    public Imports(Work work, CountyKeys keys) {
        this.work = work;
        this.keys = keys;
    }

    public void add(ImportSheet sheet) {
        sql().run(
                        """
                        insert into core.import (id, system, file_name, layout, state, actor, actor_name, uats, created_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                        sheet.id(),
                        sheet.system(),
                        sheet.fileName(),
                        sheet.layout() == null ? null : sheet.layout().toString(),
                        sheet.state(),
                        sheet.actor(),
                        sheet.actorName(),
                        sheet.uats().toArray(Integer[]::new),
                        sheet.createdAt());
    }

    /** A piece of the file, encrypted for this import and this place. */
    public void addPiece(UUID id, int number, byte[] content) {
        sql().run(
                        "insert into core.import_piece (import_id, number, content) values (?, ?, ?)",
                        id,
                        number,
                        keys.encrypt(content, boundTo(id, number)));
    }

    /** Empty after the last piece. */
    public Optional<byte[]> piece(UUID id, int number) {
        return sql().first(
                        "select content from core.import_piece where import_id = ? and number = ?",
                        row -> row.getBytes("content"),
                        id,
                        number)
                .map(cipher -> keys.decrypt(cipher, boundTo(id, number)));
    }

    private static byte[] boundTo(UUID id, int number) {
        return ("import|" + id + "|" + number).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    public void received(UUID id, long bytes) {
        sql().run("update core.import set state = 'received', bytes = ? where id = ?", bytes, id);
    }

    public Optional<ImportSheet> find(UUID id) {
        return sql().first(SHEET + " where id = ?", Imports::sheet, id);
    }

    /** The latest hundred. */
    public List<ImportSheet> latest() {
        return sql().list(SHEET + " order by created_at desc limit 100", Imports::sheet);
    }

    /** Those that somebody has ordered to be gone through and that nobody is at. */
    public List<ImportSheet> waiting(Instant now) {
        return sql().list(
                        SHEET + " where state in ('checking', 'running') and coalesce(worked_until, '-infinity') < ?"
                                + " order by created_at",
                        Imports::sheet,
                        now);
    }

    /** @return false when somebody else has taken it meanwhile */
    public boolean claim(UUID id, Instant now, Duration time) {
        return sql().run(
                                "update core.import set worked_until = ? where id = ? and coalesce(worked_until, '-infinity') < ?",
                                now.plus(time),
                                id,
                                now)
                == 1;
    }

    /** Begins to go through it: what an earlier check or run told is told anew. */
    public void order(UUID id, String state, @Nullable JsonObject layout) {
        sql().run("delete from core.import_problem where import_id = ?", id);
        sql().run("""
                        update core.import set state = ?, layout = coalesce(?::jsonb, layout), rows = 0, done = 0, households = 0,
                            counts = '{}', problems = 0, failure = null, worked_until = null, finished_at = null
                        where id = ?""", state, layout == null ? null : layout.toString(), id);
    }

    /** How far it is; keeps others from taking it for {@code time} more. */
    public void progress(UUID id, ImportProgress at, Instant until) {
        sql().run("""
                        update core.import set rows = ?, done = ?, households = ?, counts = ?::jsonb, problems = ?, worked_until = ?
                        where id = ?""", at.rows(), at.done(), at.households(), at.counts().toString(), at.problems(), until, id);
    }

    /** As in {@link ImportSheet}. */
    public record ImportProgress(int rows, int done, int households, JsonObject counts, int problems) {}

    public void finish(UUID id, String state, @Nullable String failure, Instant now) {
        sql().run(
                        "update core.import set state = ?, failure = ?, finished_at = ?, worked_until = null where id = ?",
                        state,
                        failure,
                        now,
                        id);
        if (state.equals("done")) {
            sql().run("delete from core.import_piece where import_id = ?", id);
        }
    }

    /** With its pieces and its report; what came in stays. */
    public void drop(UUID id) {
        sql().run("delete from core.import where id = ?", id);
    }

    public Optional<JsonObject> layout(String system) {
        return sql().first(
                        "select layout::text as layout from core.import_layout where system = ?",
                        row -> JsonMaker.readObject(row.getString("layout")),
                        system);
    }

    public void keepLayout(String system, JsonObject layout, String by, Instant now) {
        sql().run("""
                        insert into core.import_layout (system, layout, saved_by, saved_at) values (?, ?::jsonb, ?, ?)
                        on conflict (system) do update set layout = excluded.layout, saved_by = excluded.saved_by,
                            saved_at = excluded.saved_at""", system, layout, by, now);
    }

    private static ImportSheet sheet(ResultSet row) throws SQLException {
        String layout = row.getString("layout");
        return new ImportSheet(
                row.getObject("id", UUID.class),
                row.getString("system"),
                row.getString("file_name"),
                row.getLong("bytes"),
                layout == null ? null : JsonMaker.readObject(layout),
                row.getString("state"),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                Arrays.asList((Integer[]) row.getArray("uats").getArray()),
                java.util.Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "finished_at"),
                row.getInt("rows"),
                row.getInt("done"),
                row.getInt("households"),
                JsonMaker.readObject(row.getString("counts")),
                row.getInt("problems"),
                row.getString("failure"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
