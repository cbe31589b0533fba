package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.TrailEntries;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The trail as people read it: newest first, with the names of who acted and where. */
@ApplicationScoped
public class TrailRows implements TrailEntries {

    @Inject
    Work work;

    /** @param details what was written: {@code {before, after}}; what was looked for, of a read */
    public record Entry(
            long seq,
            Instant at,
            String actor,
            String action,
            @Nullable UUID subject,
            @Nullable String uat,
            JsonValue details) {}

    public List<Entry> before(long seq, int limit) {
        return Sql.on(work.connection())
                .list(
                        "select e.seq, e.at, coalesce(a.name, 'Asigur') actor, e.action, e.subject, u.name uat,"
                                + " jsonb_build_object('before', e.before, 'after', e.after) details from base.audit_entry e"
                                + " left join base.account a on a.id = e.actor left join base.county_uats() u on u.siruta = e.uat"
                                + " where e.seq < ? order by e.seq desc limit ?",
                        TrailRows::read,
                        seq,
                        limit);
    }

    @Override
    public void each(Consumer<Line> deed) {
        Sql.on(work.connection())
                .each(
                        "select e.at, coalesce(a.name, 'Asigur') actor, e.action, e.subject, u.name uat"
                                + " from base.audit_entry e left join base.account a on a.id = e.actor"
                                + " left join base.county_uats() u on u.siruta = e.uat order by e.seq desc",
                        row -> deed.accept(new Line(
                                Objects.requireNonNull(Sql.instant(row, "at")),
                                row.getString("actor"),
                                row.getString("action"),
                                row.getObject("subject", UUID.class),
                                row.getString("uat"))));
    }

    private static Entry read(ResultSet row) throws SQLException {
        try (JsonReader details = JsonMaker.reader(new StringReader(row.getString("details")))) {
            return new Entry(
                    row.getLong("seq"),
                    Objects.requireNonNull(Sql.instant(row, "at")),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getObject("subject", UUID.class),
                    row.getString("uat"),
                    details.readValue());
        }
    }
}
