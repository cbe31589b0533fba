package ro.asigur.notify.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** How the sending goes, as its keeper and each person see it. */
@ApplicationScoped
public class SendingRows {

    @Inject
    Work work;

    /** How many messages of a channel ended so. */
    public record Count(String channel, String state, int many) {}

    /** @param name whom it was for; null: somebody outside */
    public record Trouble(
            UUID id,
            Instant at,
            String channel,
            String kind,
            String state,
            int attempts,
            @Nullable String name,
            String problem) {}

    public List<Count> counts(Instant since) {
        return sql().list(
                        "select channel, case state when 'gathering' then 'waiting' when 'leaving' then 'waiting' else state end as so,"
                                + " count(*)::integer as many from base.message where last_at >= ? group by 1, 2 order by 1, 2",
                        row -> new Count(row.getString("channel"), row.getString("so"), row.getInt("many")),
                        since);
    }

    /** What failed or was given up, the latest first. */
    public List<Trouble> troubles(Instant since, int most) {
        return sql().list(
                        """
                        select m.id, m.last_at, m.channel, m.kind, m.state, m.attempts, a.name, m.problem
                        from base.message m left join base.account a on a.id = m.account_id
                        where m.last_at >= ? and m.problem is not null and m.state in ('leaving', 'given-up')
                        order by m.last_at desc, m.id limit ?""",
                        row -> new Trouble(
                                row.getObject("id", UUID.class),
                                Objects.requireNonNull(Sql.instant(row, "last_at")),
                                row.getString("channel"),
                                row.getString("kind"),
                                row.getString("state"),
                                row.getInt("attempts"),
                                row.getString("name"),
                                row.getString("problem")),
                        since,
                        most);
    }

    /** Whether the latest message to this account by this channel was given up. */
    public boolean lastGivenUp(UUID account, String channel) {
        Optional<String> state = sql().first(
                        "select state from base.message where account_id = ? and channel = ? and state in ('sent', 'given-up')"
                                + " order by last_at desc limit 1",
                        row -> row.getString(1),
                        account,
                        channel);
        return state.filter("given-up"::equals).isPresent();
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
