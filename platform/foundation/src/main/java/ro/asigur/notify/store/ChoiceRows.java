package ro.asigur.notify.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.notify.domain.QuietHours;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What people chose of how they are told. */
@ApplicationScoped
public class ChoiceRows {

    @Inject
    Work work;

    public record Choice(String kind, String channel, boolean chosen) {}

    public List<Choice> of(UUID account) {
        return sql().list(
                        "select kind, channel, chosen from base.told_choice where account_id = ?",
                        row -> new Choice(row.getString("kind"), row.getString("channel"), row.getBoolean("chosen")),
                        account);
    }

    public Optional<QuietHours> quiet(UUID account) {
        return sql().first(
                        "select quiet_from, quiet_until, urgent_in_quiet from base.told_habits where account_id = ?",
                        row -> new QuietHours(
                                Objects.requireNonNull(row.getObject("quiet_from", LocalTime.class)),
                                Objects.requireNonNull(row.getObject("quiet_until", LocalTime.class)),
                                row.getBoolean("urgent_in_quiet")),
                        account);
    }

    public void put(UUID account, QuietHours quiet, List<Choice> choices) {
        sql().run(
                        "insert into base.told_habits (account_id, quiet_from, quiet_until, urgent_in_quiet) values (?, ?, ?, ?)"
                                + " on conflict (account_id) do update set quiet_from = excluded.quiet_from,"
                                + " quiet_until = excluded.quiet_until, urgent_in_quiet = excluded.urgent_in_quiet",
                        account,
                        quiet.from(),
                        quiet.until(),
                        quiet.urgentToo());
        sql().batch(
                        "insert into base.told_choice (account_id, kind, channel, chosen) values (?, ?, ?, ?)"
                                + " on conflict (account_id, kind, channel) do update set chosen = excluded.chosen",
                        choices.stream()
                                .map(one -> new Object[] {account, one.kind(), one.channel(), one.chosen()})
                                .toList());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
