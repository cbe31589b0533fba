package ro.asigur.notify.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.TenantId;
import ro.asigur.notify.domain.QuietHours;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Messages on their way out of a county. */
@ApplicationScoped
public class MessageRows {

    private static final int LONGEST_PROBLEM = 300;

    @Inject
    Work work;

    /** @param gatherSeconds how long after one was sent the next of its kind waits for more */
    public record Fresh(
            String kind,
            int many,
            boolean urgent,
            List<String> channels,
            List<String> usual,
            Instant at,
            int gatherSeconds) {}

    /**
     * A message whose time has come, with what decides over it.
     *
     * @param account null when it goes to somebody outside
     * @param state of the account
     * @param chosen by the person; null: nothing, the kind decides
     * @param unread of what it tells, some is not read yet
     */
    public record Due(
            UUID id,
            @Nullable UUID account,
            String kind,
            String channel,
            int many,
            boolean urgent,
            byte @Nullable [] sealed,
            int attempts,
            @Nullable String state,
            @Nullable String email,
            @Nullable String phone,
            String locale,
            @Nullable Boolean chosen,
            QuietHours quiet,
            boolean unread) {}

    /** For each account and channel that the person wants: joins the message that waits, or begins one. */
    public void gather(Collection<UUID> accounts, Fresh fresh) {
        sql().run(
                        """
                        insert into base.message as m
                            (id, account_id, kind, channel, many, urgent, first_at, last_at, due_at, state)
                        select gen_random_uuid(), a.id, ?, c.channel, ?, ?, ?, ?, greatest(?::timestamptz, (select max(s.sent_at)
                                from base.message s where s.account_id = a.id and s.kind = ? and s.channel = c.channel
                                    and s.state = 'sent') + make_interval(secs => ?)), 'gathering'
                        from base.account a cross join unnest(?::text[]) c (channel)
                            left join base.told_choice h on h.account_id = a.id and h.kind = ? and h.channel = c.channel
                        where a.id = any(?) and coalesce(h.chosen, c.channel = any(?))
                            and case c.channel when 'email' then a.email is not null else a.phone is not null end
                        on conflict (account_id, kind, channel) where state = 'gathering'
                            do update set many = m.many + excluded.many, last_at = excluded.last_at""",
                        fresh.kind(),
                        fresh.many(),
                        fresh.urgent(),
                        fresh.at(),
                        fresh.at(),
                        fresh.at(),
                        fresh.kind(),
                        fresh.gatherSeconds(),
                        fresh.channels().toArray(String[]::new),
                        fresh.kind(),
                        accounts.toArray(UUID[]::new),
                        fresh.usual().toArray(String[]::new));
    }

    /** One that is not gathered: with a sealed address or link, bound to the id that it is given. */
    public void post(UUID id, @Nullable UUID account, String kind, String channel, byte[] sealed, Instant at) {
        sql().run(
                        "insert into base.message (id, account_id, kind, channel, urgent, sealed, first_at, last_at, due_at, state)"
                                + " values (?, ?, ?, ?, false, ?, ?, ?, ?, 'leaving')",
                        id,
                        account,
                        kind,
                        channel,
                        sealed,
                        at,
                        at,
                        at);
    }

    /** The county whose messages these are. */
    public TenantId county() {
        return work.tenant().id();
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The oldest that are due, locked for this transaction; what another server holds is passed over. */
    public List<Due> due(Instant now, int most) {
        return sql().list("""
                        select m.id, m.account_id, m.kind, m.channel, m.many, m.urgent, m.sealed, m.attempts, a.state, a.email,
                            a.phone, coalesce(a.locale, 'ro') as locale, h.chosen, q.quiet_from, q.quiet_until, q.urgent_in_quiet,
                            m.sealed is not null or exists (select 1 from base.told t where t.account_id = m.account_id
                                and t.kind = m.kind and t.read_at is null and t.made_at between m.first_at and m.last_at) as unread
                        from base.message m left join base.account a on a.id = m.account_id
                            left join base.told_choice h on h.account_id = m.account_id and h.kind = m.kind
                                and h.channel = m.channel
                            left join base.told_habits q on q.account_id = m.account_id
                        where m.state in ('gathering', 'leaving') and m.due_at <= ?
                            and (m.claimed_until is null or m.claimed_until < ?)
                        order by m.due_at, m.id limit ? for update of m skip locked""", MessageRows::read, now, now, most);
    }

    private static Due read(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime until = row.getObject("quiet_until", LocalTime.class);
        QuietHours quiet = from == null || until == null
                ? QuietHours.USUAL
                : new QuietHours(from, until, row.getBoolean("urgent_in_quiet"));
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("kind"),
                row.getString("channel"),
                row.getInt("many"),
                row.getBoolean("urgent"),
                row.getBytes("sealed"),
                row.getInt("attempts"),
                row.getString("state"),
                row.getString("email"),
                row.getString("phone"),
                Objects.requireNonNull(row.getString("locale")),
                row.getObject("chosen", Boolean.class),
                quiet,
                row.getBoolean("unread"));
    }

    public void postpone(UUID id, Instant until) {
        sql().run("update base.message set due_at = ? where id = ?", until, id);
    }

    public void drop(UUID id, String why) {
        sql().run("update base.message set state = 'dropped', problem = ?, sealed = null where id = ?", why, id);
    }

    /** It leaves now: nothing joins it any more, and no other server takes it before {@code until}. */
    public void claim(UUID id, Instant until) {
        sql().run(
                        "update base.message set state = 'leaving', attempts = attempts + 1, claimed_until = ? where id = ?",
                        until,
                        id);
    }

    /** @param attempt that succeeded: a later one of another server is not touched */
    public void sent(UUID id, int attempt, Instant at) {
        sql().run(
                        "update base.message set state = 'sent', sent_at = ?, problem = null, sealed = null, claimed_until = null"
                                + " where id = ? and attempts = ? and state = 'leaving'",
                        at,
                        id,
                        attempt);
    }

    /** @param again when to try once more; null: it is given up */
    public void failed(UUID id, int attempt, String problem, @Nullable Instant again) {
        sql().run(
                        """
                        update base.message set problem = ?, claimed_until = null, due_at = coalesce(?, due_at),
                            state = case when ?::timestamptz is null then 'given-up' else state end,
                            sealed = case when ?::timestamptz is null then null else sealed end
                        where id = ? and attempts = ? and state = 'leaving'""",
                        problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem,
                        again,
                        again,
                        again,
                        id,
                        attempt);
    }

    /** How many of a channel have left since then, with those that are leaving. */
    public int leftSince(String channel, Instant since) {
        return sql().only(
                        "select count(*)::integer from base.message where channel = ? and (sent_at >= ?"
                                + " or state = 'leaving' and claimed_until is not null)",
                        row -> row.getInt(1),
                        channel,
                        since);
    }

    public int forget(Instant before) {
        return sql().run(
                        "delete from base.message where state in ('sent', 'given-up', 'dropped') and last_at < ?",
                        before);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
