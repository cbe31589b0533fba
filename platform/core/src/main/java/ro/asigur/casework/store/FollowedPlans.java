package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.Following;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.Renewal;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** A plan that follows the needs it answers while it stands. */
@ApplicationScoped
public class FollowedPlans {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected FollowedPlans() {}

    @Inject
    public FollowedPlans(Work work) {
        this.work = work;
    }

    /** Every line but those that went with their ground: should it come back, they are proposed anew. Locked until the commit. */
    public List<Renewal.TakenOver> standing(UUID plan) {
        return sql().list(
                        """
                        select l.id, l.service, l.state, l.priority, l.due, l.vulnerabilities,
                            array(select p.person_id from core.plan_line_person p where p.line_id = l.id) as persons
                        from core.plan_line l where l.plan_id = ? and not (l.state = 'anulat' and l.groundless_since is not null)
                        order by l.id for update of l""",
                        row -> new Renewal.TakenOver(
                                row.getObject("id", UUID.class),
                                row.getString("service"),
                                Arrays.stream((UUID[]) row.getArray("persons").getArray())
                                        .map(UUID::toString)
                                        .collect(Collectors.toUnmodifiableSet()),
                                LineState.of(row.getString("state")),
                                row.getInt("priority"),
                                row.getObject("due", LocalDate.class),
                                Sql.texts(row, "vulnerabilities")),
                        plan);
    }

    /** All but the fresh lines; a line that was folded behind one that went shows again. */
    public void follow(UUID plan, Following following, LocalDate today, String author) {
        UUID[] groundless = following.groundless().toArray(UUID[]::new);
        withdraw(groundless, today, author);
        narrow(following);
        sql().batch(
                        "update core.plan_line set priority = ?, due = ?, vulnerabilities = ?, groundless_since = null where id = ?",
                        following.asked().stream()
                                .map(line -> new @Nullable Object[] {
                                    line.priority(),
                                    line.due(),
                                    line.vulnerabilities().toArray(String[]::new),
                                    line.id()
                                })
                                .toList());
        sql().run("""
                        update core.plan_line l set folded_under = nullif(f.head, l.id) from (
                            select id, first_value(id) over (partition by folded_under order by priority, due nulls last, id) as head
                            from core.plan_line where folded_under = any(?) and not id = any(?)) f
                        where f.id = l.id""", groundless, groundless);
    }

    /** What nobody has planned goes, with its history; what is under way is marked; what the team added itself is its own ground. */
    private void withdraw(UUID[] groundless, LocalDate today, String author) {
        sql().run("""
                        with gone as (
                            select id, version, plan_id, uat from core.plan_line where id = any(?) and state = 'propus'
                                and added_because is null
                        ), kept as (
                            insert into core.plan_line_history (line_id, version, plan_id, uat, before_state, after_state, changes,
                                changed_by, changed_by_name)
                            select id, version, plan_id, uat, 'propus', 'anulat', '{"groundless": true}', ?, ? from gone)
                        update core.plan_line l set state = 'anulat', version = l.version + 1, groundless_since = ?
                        from gone where gone.id = l.id""", groundless, work.binding().actor(), author, today);
        sql().run("""
                        update core.plan_line set groundless_since = ? where id = any(?) and added_because is null
                            and groundless_since is null and state in ('planificat', 'in_derulare')""", today, groundless);
    }

    private void narrow(Following following) {
        List<UUID> lines = new ArrayList<>();
        List<UUID> left = new ArrayList<>();
        following
                .narrowed()
                .forEach((line, persons) -> persons.forEach(person -> {
                    lines.add(line);
                    left.add(UUID.fromString(person));
                }));
        if (lines.isEmpty()) {
            return;
        }
        sql().run("""
                        delete from core.plan_line_person p where p.line_id = any(?) and not exists (
                            select 1 from unnest(?::uuid[], ?::uuid[]) as kept (line, person)
                            where kept.line = p.line_id and kept.person = p.person_id)""", lines.toArray(UUID[]::new), lines.toArray(UUID[]::new), left.toArray(UUID[]::new));
    }

    /** What the plan as a whole says of itself, after its lines have followed; no line stands behind one that stands behind another. */
    public void settle(UUID plan, @Nullable Integer priority, @Nullable LocalDate beginBy) {
        sql().run("""
                        update core.plan_line l set folded_under = h.folded_under from core.plan_line h
                        where l.plan_id = ? and h.id = l.folded_under and h.folded_under is not null""", plan);
        sql().run(
                        "update core.plan set priority = ?, begin_by = least(begin_by, ?), unmet = core.unmet_needs(id) where id = ?",
                        priority,
                        beginBy,
                        plan);
    }

    /** Is there anything in it to do, or that was done? */
    public boolean isEmpty(UUID plan) {
        return sql().only("""
                        select not exists (select 1 from core.plan_line where plan_id = ?
                            and state in ('propus', 'planificat', 'in_derulare', 'furnizat'))""", row -> row.getBoolean(1), plan);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
