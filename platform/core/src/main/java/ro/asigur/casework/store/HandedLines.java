package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** All that one worker answers for, moved to another. */
@ApplicationScoped
public class HandedLines {

    private static final String OPEN =
            " from core.plan_line l join core.plan p on p.id = l.plan_id where l.responsible = ?"
                    + " and l.state in ('propus', 'planificat', 'in_derulare') and p.state <> 'inchis' ";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HandedLines() {}

    @Inject
    public HandedLines(Work work) {
        this.work = work;
    }

    /** @return the commune of each line that was moved */
    public List<UatCode> move(UUID from, UUID to, String name, List<UatCode> uats, String reason, String author) {
        return sql().list(
                        "with chosen as (select l.id, l.version, l.plan_id, l.uat, l.state, l.responsible_name" + OPEN
                                + """
                        and l.uat = any(?) for update of l), kept as (
                            insert into core.plan_line_history (line_id, version, plan_id, uat, before_state, after_state, reason,
                                changes, changed_by, changed_by_name)
                            select id, version, plan_id, uat, state, state, ?, jsonb_build_object('responsible',
                                jsonb_build_object('before', responsible_name, 'after', ?::text)), ?, ? from chosen)
                        update core.plan_line l set responsible = ?, responsible_name = ?, version = l.version + 1
                        from chosen where l.id = chosen.id returning l.uat""",
                        row -> new UatCode(row.getInt(1)),
                        from,
                        uats.stream().map(UatCode::siruta).toArray(Integer[]::new),
                        reason,
                        name,
                        work.binding().actor(),
                        author,
                        to,
                        name);
    }

    /** A household's open lines are nobody's: its file has come to another team. */
    public void release(UUID household, String author) {
        sql().run("""
                        with chosen as (select l.id, l.version, l.plan_id, l.uat, l.state, l.responsible_name
                            from core.plan_line l join core.plan p on p.id = l.plan_id
                            where p.household_id = ? and p.state <> 'inchis' and l.responsible is not null
                                and l.state in ('propus', 'planificat', 'in_derulare') for update of l
                        ), kept as (
                            insert into core.plan_line_history (line_id, version, plan_id, uat, before_state, after_state, changes,
                                changed_by, changed_by_name)
                            select id, version, plan_id, uat, state, state, jsonb_build_object('responsible',
                                jsonb_build_object('before', responsible_name, 'after', null)), ?, ? from chosen)
                        update core.plan_line l set responsible = null, responsible_name = null, version = l.version + 1
                        from chosen where l.id = chosen.id""", household, work.binding().actor(), author);
    }

    /** How many open lines an account answers for. */
    public int openOf(UUID account) {
        return sql().only("select count(*)::integer" + OPEN, row -> row.getInt(1), account);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
