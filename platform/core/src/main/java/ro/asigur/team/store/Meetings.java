package ro.asigur.team.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.team.store.Bodies.Body;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Meetings of bodies: planned, and held with who was there, what was decided and the minutes. */
@ApplicationScoped
public class Meetings {

    private static final String MEETING = """
            select t.id, t.meets_on, t.meets_at, t.place, t.agenda, t.minutes, t.entitled, t.recorded_by_name, t.recorded_at,
                array(select p.member_id from core.meeting_presence p where p.meeting_id = t.id order by p.member_id) as present
            from core.body_meeting t\s""";

    @Inject
    Work work;

    public record Decision(
            String words,
            @Nullable String responsible,
            @Nullable LocalDate due) {}

    /**
     * @param minutes null until it was held
     * @param entitled members with a mandate on that day; null until it was held
     * @param present ids of members
     */
    public record Meeting(
            UUID id,
            LocalDate on,
            @Nullable LocalTime at,
            String place,
            String agenda,
            @Nullable String minutes,
            @Nullable Integer entitled,
            List<UUID> present,
            String recordedBy,
            Instant recordedAt) {

        public boolean wasHeld() {
            return minutes != null;
        }
    }

    /** A decision of one meeting. */
    public record OfMeeting(UUID meeting, Decision decision) {}

    public Optional<Meeting> find(UUID id) {
        return sql().first(MEETING + "where t.id = ?", Meetings::meeting, id);
    }

    /** The latest first. */
    public List<Meeting> of(UUID body) {
        return sql().list(
                        MEETING + "where t.body_id = ? order by t.meets_on desc, t.meets_at desc nulls last, t.id",
                        Meetings::meeting,
                        body);
    }

    public List<OfMeeting> decisions(UUID body) {
        return sql().list(
                        """
                        select d.meeting_id, d.words, d.responsible, d.due from core.meeting_decision d
                            join core.body_meeting t on t.id = d.meeting_id where t.body_id = ? order by d.meeting_id, d.position""",
                        row -> new OfMeeting(
                                row.getObject("meeting_id", UUID.class),
                                new Decision(
                                        row.getString("words"),
                                        row.getString("responsible"),
                                        row.getObject("due", LocalDate.class))),
                        body);
    }

    /** Adds it, or writes it anew with its presence and decisions. @return false when the id is of another body's */
    public boolean put(Body of, Meeting meeting, List<Decision> decisions) {
        Integer uat = of.uat() == null ? null : of.uat().siruta();
        int written = sql().run(
                        """
                        insert into core.body_meeting (id, body_id, uat, meets_on, meets_at, place, agenda, minutes, entitled,
                            recorded_by_name, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set meets_on = excluded.meets_on, meets_at = excluded.meets_at,
                            place = excluded.place, agenda = excluded.agenda, minutes = excluded.minutes,
                            entitled = excluded.entitled, recorded_by_name = excluded.recorded_by_name,
                            recorded_at = excluded.recorded_at
                        where body_meeting.body_id = excluded.body_id""",
                        meeting.id(),
                        of.id(),
                        uat,
                        meeting.on(),
                        meeting.at(),
                        meeting.place(),
                        meeting.agenda(),
                        meeting.minutes(),
                        meeting.entitled(),
                        meeting.recordedBy(),
                        meeting.recordedAt());
        if (written == 0) {
            return false;
        }
        sql().run("delete from core.meeting_presence where meeting_id = ?", meeting.id());
        sql().run("delete from core.meeting_decision where meeting_id = ?", meeting.id());
        sql().run(
                        "insert into core.meeting_presence (meeting_id, member_id, uat) select ?, unnest(?::uuid[]), ?::integer",
                        meeting.id(),
                        meeting.present().toArray(UUID[]::new),
                        uat);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int at = 0; at < decisions.size(); at++) {
            Decision decision = decisions.get(at);
            rows.add(new @Nullable Object[] {
                meeting.id(), at, uat, decision.words(), decision.responsible(), decision.due()
            });
        }
        sql().batch(
                        "insert into core.meeting_decision (meeting_id, position, uat, words, responsible, due) values (?, ?, ?, ?, ?, ?)",
                        rows);
        return true;
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("meets_on", LocalDate.class),
                row.getObject("meets_at", LocalTime.class),
                row.getString("place"),
                row.getString("agenda"),
                row.getString("minutes"),
                row.getObject("entitled", Integer.class),
                List.of((UUID[]) row.getArray("present").getArray()),
                row.getString("recorded_by_name"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
