package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Alarms of critical situations and the notices that were given of them. One is open of a household at a time. */
@ApplicationScoped
public class Alarms {

    private static final String ALARM = """
            select id, household_id, uat, vulnerabilities, notice_due, raised_at, raised_by_name, taken_at, taken_by,
                taken_by_name, closed_at, closed_by_name, outcome from core.alarm\s""";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Alarms() {}

    @Inject
    public Alarms(Work work) {
        this.work = work;
    }

    /** @param noticeDue the law asks for a notice to DGASPC; {@code outcome} what was done, once it is closed */
    public record Alarm(
            UUID id,
            UUID household,
            int uat,
            List<String> vulnerabilities,
            boolean noticeDue,
            Instant raisedAt,
            String raisedBy,
            @Nullable Instant takenAt,
            @Nullable UUID takenByAccount,
            @Nullable String takenBy,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String outcome) {}

    /** @param way phone, email, paper, meeting; {@code number} of registration, or the phone number called */
    public record Notice(
            UUID id,
            String recipient,
            String way,
            @Nullable String number,
            LocalDate on,
            @Nullable LocalTime at,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {}

    /**
     * Raises it, or adds what was found to the one that is open.
     *
     * @param assessment that found all of it; null: a worker saw it between assessments
     * @return whether it is a new one, and its id
     */
    public Raised raise(
            UUID fresh,
            HouseholdId household,
            UatCode uat,
            @Nullable UUID assessment,
            List<String> vulnerabilities,
            boolean noticeDue,
            Instant at,
            String author) {
        return sql().only(
                        """
                        insert into core.alarm (id, household_id, uat, assessment_id, vulnerabilities, notice_due, raised_at,
                            raised_by, raised_by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (household_id) where closed_at is null do update set
                            assessment_id = coalesce(excluded.assessment_id, alarm.assessment_id),
                            vulnerabilities = case when excluded.assessment_id is null
                                then array(select distinct unnest(alarm.vulnerabilities || excluded.vulnerabilities) order by 1)
                                else excluded.vulnerabilities end,
                            notice_due = alarm.notice_due or excluded.notice_due
                        returning id""",
                        row -> new Raised(
                                row.getObject("id", UUID.class), fresh.equals(row.getObject("id", UUID.class))),
                        fresh,
                        household.value(),
                        uat.siruta(),
                        assessment,
                        vulnerabilities.toArray(String[]::new),
                        noticeDue,
                        at,
                        work.binding().actor(),
                        author);
    }

    public record Raised(UUID id, boolean isNew) {}

    /** Locked until the commit. */
    public Optional<Alarm> take(UUID id) {
        return sql().first(ALARM + "where id = ? for update", Alarms::read, id);
    }

    /**
     * Of one commune or of all in scope; those that nobody has taken first, the oldest first. When there are more than may be
     * told, the latest are: what was raised a minute ago is never behind what has waited for months.
     */
    public List<Alarm> open(@Nullable Integer uat, int most) {
        return sql().list(
                        "select * from (" + ALARM + "where closed_at is null and (?::integer is null or uat = ?)"
                                + " order by taken_at is not null, raised_at desc, id desc limit ?) told"
                                + " order by taken_at is not null, raised_at, id",
                        Alarms::read,
                        uat,
                        uat,
                        most);
    }

    /** Of one household, closed ones too, latest first. */
    public List<Alarm> of(UUID household) {
        return sql().list(ALARM + "where household_id = ? order by raised_at desc, id", Alarms::read, household);
    }

    /** One is open of the household for which the law asks for a notice. */
    public boolean noticeDue(HouseholdId household) {
        return sql().only(
                        "select exists (select from core.alarm where household_id = ? and closed_at is null and notice_due)",
                        row -> row.getBoolean(1),
                        household.value());
    }

    public void taken(UUID id, Instant at, String author) {
        sql().run(
                        "update core.alarm set taken_at = ?, taken_by = ?, taken_by_name = ? where id = ?",
                        at,
                        work.binding().actor(),
                        author,
                        id);
    }

    /** @param outcome null: open again */
    public void closed(UUID id, @Nullable Instant at, String author, @Nullable String outcome) {
        boolean open = outcome == null;
        sql().run(
                        "update core.alarm set closed_at = ?, closed_by = ?, closed_by_name = ?, outcome = ? where id = ?",
                        at,
                        open ? null : work.binding().actor(),
                        open ? null : author,
                        outcome,
                        id);
    }

    public void add(UUID alarm, int uat, Notice notice) {
        sql().run(
                        """
                        insert into core.alarm_notice (id, alarm_id, uat, recipient, way, number, given_on, given_at, note,
                            recorded_by, recorded_by_name, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        notice.id(),
                        alarm,
                        uat,
                        notice.recipient(),
                        notice.way(),
                        notice.number(),
                        notice.on(),
                        notice.at(),
                        notice.note(),
                        work.binding().actor(),
                        notice.recordedBy(),
                        notice.recordedAt());
    }

    /** By alarm, the latest first. */
    public Map<UUID, List<Notice>> notices(List<UUID> alarms) {
        record OfAlarm(UUID alarm, Notice notice) {}
        return sql()
                .list(
                        """
                        select alarm_id, id, recipient, way, number, given_on, given_at, note, recorded_by_name, recorded_at
                        from core.alarm_notice where alarm_id = any(?) order by recorded_at desc, id""",
                        row -> new OfAlarm(
                                row.getObject("alarm_id", UUID.class),
                                new Notice(
                                        row.getObject("id", UUID.class),
                                        row.getString("recipient"),
                                        row.getString("way"),
                                        row.getString("number"),
                                        row.getObject("given_on", LocalDate.class),
                                        row.getObject("given_at", LocalTime.class),
                                        row.getString("note"),
                                        row.getString("recorded_by_name"),
                                        Objects.requireNonNull(Sql.instant(row, "recorded_at")))),
                        (Object) alarms.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        OfAlarm::alarm, Collectors.mapping(OfAlarm::notice, Collectors.toList())));
    }

    private static Alarm read(ResultSet row) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getInt("uat"),
                Sql.texts(row, "vulnerabilities"),
                row.getBoolean("notice_due"),
                Objects.requireNonNull(Sql.instant(row, "raised_at")),
                row.getString("raised_by_name"),
                Sql.instant(row, "taken_at"),
                row.getObject("taken_by", UUID.class),
                row.getString("taken_by_name"),
                Sql.instant(row, "closed_at"),
                row.getString("closed_by_name"),
                row.getString("outcome"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
