package ro.asigur.team.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Standing bodies. */
@ApplicationScoped
public class Bodies {

    private static final String BODY = "select b.id, b.uat, b.kind, b.founded_on, b.act from core.standing_body b ";

    @Inject
    Work work;

    /** @param uat null: the county's; {@code kind} eci, ujss, scc */
    public record Body(
            UUID id,
            @Nullable UatCode uat,
            String kind,
            LocalDate foundedOn,
            @Nullable String act) {}

    /**
     * A body in a list.
     *
     * @param members with a mandate on that day
     * @param protocol whether one is valid
     * @param runsOut mandates and protocols that run out within sixty days
     */
    public record Counted(
            Body body,
            int members,
            boolean protocol,
            int runsOut,
            @Nullable LocalDate lastMeeting,
            @Nullable LocalDate nextMeeting) {}

    /** Whether the transaction is bound to the county as a whole. */
    public boolean reachCounty() {
        return sql().only("select base.bound_county()", row -> row.getBoolean(1));
    }

    /** @return false when there is one of the kind at the place, or the id is in use */
    public boolean add(Body body, Instant at, String by) {
        UatCode uat = body.uat();
        return sql().run(
                                """
                        insert into core.standing_body (id, uat, kind, founded_on, act, created_at, created_by_name)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                                body.id(),
                                uat == null ? null : uat.siruta(),
                                body.kind(),
                                body.foundedOn(),
                                body.act(),
                                at,
                                by)
                == 1;
    }

    public Optional<Body> find(UUID id) {
        return sql().first(BODY + "where b.id = ?", Bodies::body, id);
    }

    /** Locked until the commit. */
    public Optional<Body> take(UUID id) {
        return sql().first(BODY + "where b.id = ? for update", Bodies::body, id);
    }

    /** The county's first, then by commune. */
    public List<Counted> all(@Nullable Integer uat, LocalDate today) {
        LocalDate soon = today.plusDays(60);
        return sql().list(
                        """
                        select b.id, b.uat, b.kind, b.founded_on, b.act,
                            (select count(*)::integer from core.body_member m where m.body_id = b.id and m.mandate_from <= ?
                                and (m.mandate_to is null or m.mandate_to >= ?)) as members,
                            exists (select from core.body_protocol p where p.body_id = b.id and p.valid_from <= ?
                                and (p.valid_to is null or p.valid_to >= ?)) as protocol,
                            (select count(*)::integer from core.body_member m where m.body_id = b.id
                                and m.mandate_to between ? and ?)
                            + (select count(*)::integer from core.body_protocol p where p.body_id = b.id
                                and p.valid_to between ? and ?) as runs_out,
                            (select max(t.meets_on) from core.body_meeting t where t.body_id = b.id and t.minutes is not null) as last,
                            (select min(t.meets_on) from core.body_meeting t where t.body_id = b.id and t.minutes is null
                                and t.meets_on >= ?) as next
                        from core.standing_body b left join core.uat u on u.siruta = b.uat
                        where ?::integer is null or b.uat = ?
                        order by b.uat is not null, u.name collate "ro-RO-x-icu", b.kind""",
                        row -> new Counted(
                                body(row),
                                row.getInt("members"),
                                row.getBoolean("protocol"),
                                row.getInt("runs_out"),
                                row.getObject("last", LocalDate.class),
                                row.getObject("next", LocalDate.class)),
                        today,
                        today,
                        today,
                        today,
                        today,
                        soon,
                        today,
                        soon,
                        today,
                        uat,
                        uat);
    }

    /** The body that a protocol or a meeting is of. */
    public Optional<Body> ofProtocol(UUID protocol) {
        return sql().first(
                        BODY + "join core.body_protocol p on p.body_id = b.id where p.id = ?", Bodies::body, protocol);
    }

    public Optional<Body> ofMeeting(UUID meeting) {
        return sql().first(BODY + "join core.body_meeting t on t.body_id = b.id where t.id = ?", Bodies::body, meeting);
    }

    private static Body body(ResultSet row) throws SQLException {
        Integer uat = row.getObject("uat", Integer.class);
        return new Body(
                row.getObject("id", UUID.class),
                uat == null ? null : new UatCode(uat),
                row.getString("kind"),
                row.getObject("founded_on", LocalDate.class),
                row.getString("act"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
