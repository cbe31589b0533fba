package ro.asigur.programmes.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Who is in which programme. A person is in a programme once. */
@ApplicationScoped
public class Enrolments {

    private static final String ENROLMENT = """
            select e.programme_id, p.code, p.name, e.person_id, e.uat, e.group_code, g.name as group_name, e.proof_seen,
                e.proof_on, e.proof_by_name, e.enrolled_on, e.left_on, e.left_because
            from core.enrolment e join core.programme p on p.id = e.programme_id
            join core.programme_group g on g.programme_id = e.programme_id and g.code = e.group_code\s""";

    @Inject
    Work work;

    /** @param proofSeen what was seen, by whom and when; {@code leftOn} null: still in it */
    public record Enrolment(
            UUID programme,
            String programmeCode,
            String programmeName,
            UUID person,
            int uat,
            String group,
            String groupName,
            String proofSeen,
            LocalDate proofOn,
            String proofBy,
            LocalDate enrolledOn,
            @Nullable LocalDate leftOn,
            @Nullable String leftBecause) {}

    /** One person of a programme, for counting. */
    public record Counted(UUID programme, String group, int uat, UUID person, boolean present) {}

    /** @return false when she is in it already */
    public boolean add(
            UUID programme,
            UUID person,
            int uat,
            String group,
            String proofSeen,
            LocalDate proofOn,
            String proofBy,
            LocalDate on) {
        return sql().run(
                                """
                        insert into core.enrolment (programme_id, person_id, uat, group_code, proof_seen, proof_on, proof_by,
                            proof_by_name, enrolled_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (programme_id, person_id) do nothing""",
                                programme,
                                person,
                                uat,
                                group,
                                proofSeen,
                                proofOn,
                                work.binding().actor(),
                                proofBy,
                                on)
                == 1;
    }

    /** Locked until the commit. */
    public Optional<Enrolment> take(UUID programme, UUID person) {
        return sql().first(
                        ENROLMENT + "where e.programme_id = ? and e.person_id = ? for update of e",
                        Enrolments::enrolment,
                        programme,
                        person);
    }

    public void left(UUID programme, UUID person, LocalDate on, String because, String by) {
        sql().run("""
                        update core.enrolment set left_on = ?, left_because = ?, left_by_name = ?
                        where programme_id = ? and person_id = ?""", on, because, by, programme, person);
    }

    /** In scope, the latest first. */
    public List<Enrolment> of(UUID programme, int most) {
        return sql().list(
                        ENROLMENT + "where e.programme_id = ? order by e.enrolled_on desc, e.person_id limit ?",
                        Enrolments::enrolment,
                        programme,
                        most);
    }

    public List<Enrolment> ofPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : sql().list(
                                ENROLMENT + "where e.person_id = any(?) order by e.enrolled_on desc, p.code",
                                Enrolments::enrolment,
                                (Object) people.toArray(UUID[]::new));
    }

    /** What a person is in today, as services name it: {@code ASIGUR} and {@code ASIGUR/dizabilitati}. */
    public Set<String> groupsOf(UUID person, LocalDate today) {
        return sql()
                .list(
                        """
                        select p.code, e.group_code from core.enrolment e join core.programme p on p.id = e.programme_id
                        where e.person_id = ? and e.left_on is null and p.from_day <= ? and p.to_day >= ?""",
                        row -> List.of(
                                row.getString("code"), row.getString("code") + "/" + row.getString("group_code")),
                        person,
                        today,
                        today)
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Everybody in scope who is or was in a programme, one row a record. */
    public List<Counted> everybody(@Nullable UUID programme) {
        return sql().list(
                        """
                        select programme_id, group_code, uat, person_id, left_on is null as present from core.enrolment
                        where ?::uuid is null or programme_id = ?""",
                        row -> new Counted(
                                row.getObject("programme_id", UUID.class),
                                row.getString("group_code"),
                                row.getInt("uat"),
                                row.getObject("person_id", UUID.class),
                                row.getBoolean("present")),
                        programme,
                        programme);
    }

    /** Groups of a programme that somebody in scope is in. */
    public Set<String> groupsInUse(UUID programme) {
        return everybody(programme).stream().map(Counted::group).collect(Collectors.toSet());
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(
                row.getObject("programme_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("person_id", UUID.class),
                row.getInt("uat"),
                row.getString("group_code"),
                row.getString("group_name"),
                row.getString("proof_seen"),
                row.getObject("proof_on", LocalDate.class),
                row.getString("proof_by_name"),
                row.getObject("enrolled_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("left_because"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
