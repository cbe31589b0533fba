package ro.asigur.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The stored facts of the open transaction's county, and how far each listener has read. */
@ApplicationScoped
public class Facts {

    /** As many are read at once. */
    public static final int BATCH = 500;

    @Inject
    Work work;

    /** A place in the outbox: facts are ordered by the transaction that wrote them, then by number. */
    public record Place(long xid, long seq) {
        public static final Place START = new Place(0, 0);
    }

    public record Stored(Place place, Instant at, Fact fact) {}

    /** The next facts after a place, none of a transaction that could still be joined by an earlier one. */
    public List<Stored> after(Place place) {
        return Sql.on(work.connection())
                .list(
                        "select xid::text::bigint xid, seq, at, type, about_uat, about_person, payload from base.outbox"
                                + " where (xid, seq) > (?::text::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())"
                                + " order by xid, seq limit " + BATCH,
                        Facts::read,
                        Long.toString(place.xid()),
                        place.seq());
    }

    private static Stored read(ResultSet row) throws SQLException {
        Integer uat = row.getObject("about_uat", Integer.class);
        return new Stored(
                new Place(row.getLong("xid"), row.getLong("seq")),
                Objects.requireNonNull(Sql.instant(row, "at")),
                new Fact(
                        row.getString("type"),
                        uat == null ? null : new UatCode(uat),
                        row.getObject("about_person", UUID.class),
                        JsonMaker.readObject(row.getString("payload"))));
    }

    /** Whether facts are committed that {@link #after} does not give yet, for a transaction that began before theirs still runs. */
    public boolean someHeldBack() {
        return Sql.on(work.connection())
                .only(
                        "select exists (select 1 from base.outbox where xid >= pg_snapshot_xmin(pg_current_snapshot())) held",
                        row -> row.getBoolean("held"));
    }

    /** The last place that nothing can come before any more: where a live stream begins. */
    public Place now() {
        long last = Sql.on(work.connection())
                .only(
                        "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 last",
                        row -> row.getLong("last"));
        return new Place(last, Long.MAX_VALUE);
    }

    /** How far a listener has read. */
    public Place read(String listener) {
        return Sql.on(work.connection())
                .first(
                        "select xid::text::bigint xid, seq from base.outbox_cursor where listener = ?",
                        row -> new Place(row.getLong("xid"), row.getLong("seq")),
                        listener)
                .orElse(Place.START);
    }

    /**
     * Moves a listener's cursor on, unless another instance has moved it meanwhile; false then. The disk is not waited for: a
     * cursor lost with the power means that facts are told twice, which listeners expect.
     */
    public boolean move(String listener, Place from, Place to) {
        Sql.on(work.connection()).run("set local synchronous_commit = off");
        return Sql.on(work.connection())
                        .run(
                                "insert into base.outbox_cursor as c (listener, xid, seq) values (?, ?::text::xid8, ?)"
                                        + " on conflict (listener) do update set xid = excluded.xid, seq = excluded.seq"
                                        + " where c.xid = ?::text::xid8 and c.seq = ?",
                                listener,
                                Long.toString(to.xid()),
                                to.seq(),
                                Long.toString(from.xid()),
                                from.seq())
                == 1;
    }
}
