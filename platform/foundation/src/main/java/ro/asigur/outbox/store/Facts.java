package ro.asigur.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.tenancy.api.Work;

/** The stored facts of the open transaction's county, and how far each listener has read. */
@ApplicationScoped
public class Facts {

    private static final int BATCH = 500;

    @Inject
    Work work;

    /** A place in the outbox: facts are ordered by the transaction that wrote them, then by number. */
    public record Place(long xid, long seq) {
        public static final Place START = new Place(0, 0);
    }

    public record Stored(Place place, Instant at, Fact fact) {}

    /** The next facts after a place, none of a transaction that could still be joined by an earlier one. */
    public List<Stored> after(Place place) {
        try (PreparedStatement query = work.connection()
                .prepareStatement(
                        "select xid::text::bigint, seq, at, type, about_uat, about_person, payload from base.outbox"
                                + " where (xid, seq) > (?::text::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())"
                                + " order by xid, seq limit " + BATCH)) {
            query.setString(1, Long.toString(place.xid()));
            query.setLong(2, place.seq());
            try (ResultSet rows = query.executeQuery()) {
                List<Stored> facts = new ArrayList<>();
                while (rows.next()) {
                    facts.add(read(rows));
                }
                return facts;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Stored read(ResultSet row) throws SQLException {
        Integer uat = (Integer) row.getObject(5);
        @Nullable UUID person = (UUID) row.getObject(6);
        try (JsonReader payload = Json.createReader(new StringReader(row.getString(7)))) {
            return new Stored(
                    new Place(row.getLong(1), row.getLong(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    new Fact(row.getString(4), uat == null ? null : new UatCode(uat), person, payload.readObject()));
        }
    }

    /** The last place that nothing can come before any more: where a live stream begins. */
    public Place now() {
        try (PreparedStatement query = work.connection()
                        .prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Place(row.getLong(1), Long.MAX_VALUE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How far a listener has read. */
    public Place read(String listener) {
        try (PreparedStatement query = work.connection()
                .prepareStatement("select xid::text::bigint, seq from base.outbox_cursor where listener = ?")) {
            query.setString(1, listener);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new Place(row.getLong(1), row.getLong(2)) : Place.START;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Moves a listener's cursor on, unless another instance has moved it meanwhile; false then. */
    public boolean move(String listener, Place from, Place to) {
        try (PreparedStatement move = work.connection()
                .prepareStatement(
                        "insert into base.outbox_cursor as c (listener, xid, seq) values (?, ?::text::xid8, ?)"
                                + " on conflict (listener) do update set xid = excluded.xid, seq = excluded.seq"
                                + " where c.xid = ?::text::xid8 and c.seq = ?")) {
            move.setString(1, listener);
            move.setString(2, Long.toString(to.xid()));
            move.setLong(3, to.seq());
            move.setString(4, Long.toString(from.xid()));
            move.setLong(5, from.seq());
            return move.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
