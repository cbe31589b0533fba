package ro.asigur.notify.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What the people of a county were told. */
@ApplicationScoped
public class ToldRows {

    @Inject
    Work work;

    public record Told(
            UUID id,
            String kind,
            JsonObject args,
            String href,
            boolean urgent,
            Instant madeAt,
            @Nullable Instant readAt) {}

    public record Fresh(String kind, JsonObject args, String href, boolean urgent, String key, Instant at) {}

    /** @return active accounts that had not been told this key */
    public List<UUID> add(Collection<UUID> accounts, Fresh fresh) {
        return sql().list(
                        """
                        insert into base.told (id, account_id, kind, args, href, urgent, dedup, made_at)
                        select gen_random_uuid(), a.id, ?, ?::jsonb, ?, ?, ?, ? from base.account a
                        where a.id = any(?) and a.state = 'active'
                        on conflict (account_id, dedup) do nothing returning account_id""",
                        row -> row.getObject(1, UUID.class),
                        fresh.kind(),
                        fresh.args(),
                        fresh.href(),
                        fresh.urgent(),
                        fresh.key(),
                        fresh.at(),
                        accounts.toArray(UUID[]::new));
    }

    /** The latest first; {@code before} where the page before ended. */
    public List<Told> list(UUID account, @Nullable Instant before, int most) {
        return sql().list("""
                        select id, kind, args, href, urgent, made_at, read_at from base.told
                        where account_id = ? and (?::timestamptz is null or made_at < ?) order by made_at desc, id limit ?""", ToldRows::read, account, before, before, most);
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JsonMaker.readObject(row.getString("args")),
                row.getString("href"),
                row.getBoolean("urgent"),
                Objects.requireNonNull(Sql.instant(row, "made_at")),
                Sql.instant(row, "read_at"));
    }

    public int unread(UUID account) {
        return sql().only(
                        "select count(*)::integer from base.told where account_id = ? and read_at is null",
                        row -> row.getInt(1),
                        account);
    }

    /** False when there is none of this account. */
    public boolean mark(UUID account, UUID id, @Nullable Instant readAt) {
        return sql().run("update base.told set read_at = ? where account_id = ? and id = ?", readAt, account, id) == 1;
    }

    /** Everything told until then. */
    public int markAll(UUID account, Instant until, Instant readAt) {
        return sql().run(
                        "update base.told set read_at = ? where account_id = ? and read_at is null and made_at <= ?",
                        readAt,
                        account,
                        until);
    }

    /** Read ones and forgotten ones of long ago. */
    public int forget(Instant readBefore, Instant madeBefore) {
        return sql().run("delete from base.told where read_at < ? or made_at < ?", readBefore, madeBefore);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
