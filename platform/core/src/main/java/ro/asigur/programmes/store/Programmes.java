package ro.asigur.programmes.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.programmes.ProgrammeSheet;
import ro.asigur.programmes.domain.ProgrammeDraft;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Programmes and their target groups: data of the county. */
@ApplicationScoped
public class Programmes {

    private static final String PROGRAMME =
            "select id, code, name, funder, from_day, to_day, uats, partners, version, changed_by_name from core.programme ";

    @Inject
    Work work;

    /** The running and coming ones first. Two statements, whatever the number. */
    public List<ProgrammeSheet> all(LocalDate today) {
        Map<UUID, List<ProgrammeDraft.Group>> groups = groups("order by programme_id, position");
        return sql().list(
                        PROGRAMME + "order by to_day < ?, name collate \"ro-RO-x-icu\"",
                        row -> sheet(row, groups, today),
                        today);
    }

    public Optional<ProgrammeSheet> find(UUID id, LocalDate today) {
        Map<UUID, List<ProgrammeDraft.Group>> groups = groups("where programme_id = ? order by position", id);
        return sql().first(PROGRAMME + "where id = ?", row -> sheet(row, groups, today), id);
    }

    public boolean has(String code) {
        return sql().only("select exists (select from core.programme where code = ?)", row -> row.getBoolean(1), code);
    }

    /** SIRUTA codes of the county. */
    public Set<Integer> uats() {
        return sql().list("select siruta from base.county_uats()", row -> row.getInt(1)).stream()
                .collect(Collectors.toSet());
    }

    /** Writes it by its code. A group that is not told of any more is removed; the caller has seen that nobody is in it. */
    public void save(ProgrammeDraft draft, String by, Instant at) {
        save(sql(), draft, by, at);
    }

    /** For the filling of a new county, which has no transaction of an actor. */
    static void save(Sql sql, ProgrammeDraft draft, String by, Instant at) {
        UUID id = sql.only(
                """
                insert into core.programme (id, code, name, funder, from_day, to_day, uats, partners, changed_by_name, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, funder = excluded.funder, from_day = excluded.from_day,
                    to_day = excluded.to_day, uats = excluded.uats, partners = excluded.partners,
                    changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at,
                    version = programme.version + 1
                returning id""",
                row -> row.getObject("id", UUID.class),
                UuidCreator.getTimeOrderedEpoch(),
                draft.code(),
                draft.name(),
                draft.funder(),
                draft.from(),
                draft.to(),
                draft.uats().toArray(Integer[]::new),
                draft.partners().toArray(String[]::new),
                by,
                at);
        sql.run(
                "delete from core.programme_group where programme_id = ? and code <> all(?)",
                id,
                draft.groups().stream().map(ProgrammeDraft.Group::code).toArray(String[]::new));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < draft.groups().size(); i++) {
            ProgrammeDraft.Group group = draft.groups().get(i);
            rows.add(new @Nullable Object[] {id, i, group.code(), group.name(), group.proof(), group.target()});
        }
        sql.batch("""
                insert into core.programme_group (programme_id, position, code, name, proof, target) values (?, ?, ?, ?, ?, ?)
                on conflict (programme_id, code) do update set position = excluded.position, name = excluded.name,
                    proof = excluded.proof, target = excluded.target""", rows);
    }

    private Map<UUID, List<ProgrammeDraft.Group>> groups(String which, @Nullable Object... args) {
        record Of(UUID programme, ProgrammeDraft.Group group) {}
        return sql()
                .list(
                        "select programme_id, code, name, proof, target from core.programme_group " + which,
                        row -> new Of(
                                row.getObject("programme_id", UUID.class),
                                new ProgrammeDraft.Group(
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getString("proof"),
                                        row.getObject("target", Integer.class))),
                        args)
                .stream()
                .collect(Collectors.groupingBy(Of::programme, Collectors.mapping(Of::group, Collectors.toList())));
    }

    private static ProgrammeSheet sheet(ResultSet row, Map<UUID, List<ProgrammeDraft.Group>> groups, LocalDate today)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate from = row.getObject("from_day", LocalDate.class);
        LocalDate to = row.getObject("to_day", LocalDate.class);
        return new ProgrammeSheet(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getString("funder"),
                from,
                to,
                List.of((Integer[]) row.getArray("uats").getArray()),
                groups.getOrDefault(id, List.of()),
                Sql.texts(row, "partners"),
                row.getInt("version"),
                row.getString("changed_by_name"),
                !today.isBefore(from) && !today.isAfter(to),
                List.of());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
