package ro.asigur.notify;

import static ro.asigur.field.FieldWork.BACAU;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.UatCode;
import ro.asigur.settings.ChangeSettings;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;

/** Accounts that can be told, and the county's channels, for tests. */
@ApplicationScoped
public class ToldPeople {

    private static final UUID HAND = new UUID(0, 75);

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    CurrentActor current;

    @Inject
    ChangeSettings settings;

    @Inject
    SendMessages sending;

    /** @param uat null: a role of the whole county; nobody is left alone at any hour */
    Actor account(String name, String role, Integer uat, String email, String phone, String... permissions) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into base.account (id, username, name, state, email, phone) values (?, ?, ?, 'active', ?, ?)",
                id,
                "u" + id,
                name,
                email,
                phone);
        sql(
                "insert into base.role_grant (id, account_id, role, uats, valid_from, granted_by) values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                id,
                role,
                uat == null ? null : new Integer[] {uat},
                LocalDate.of(2025, 1, 1),
                id);
        quiet(id, LocalTime.NOON, LocalTime.NOON, false);
        return new Actor(
                BACAU,
                id,
                name,
                Set.of(role),
                Set.of(permissions),
                uat == null ? List.of() : List.of(new UatCode(uat)),
                "ro");
    }

    void quiet(UUID account, LocalTime from, LocalTime until, boolean urgentToo) {
        sql(
                "insert into base.told_habits (account_id, quiet_from, quiet_until, urgent_in_quiet) values (?, ?, ?, ?)"
                        + " on conflict (account_id) do update set quiet_from = excluded.quiet_from,"
                        + " quiet_until = excluded.quiet_until, urgent_in_quiet = excluded.urgent_in_quiet",
                account,
                from,
                until,
                urgentToo);
    }

    int sql(String statement, Object... args) {
        return within(() -> Sql.on(work.connection()).run(statement, args));
    }

    /** As who works in a commune. */
    int in(int uat, String statement, Object... args) {
        return transactions.within(
                new Binding(BACAU, HAND, List.of(new UatCode(uat))),
                () -> Sql.on(work.connection()).run(statement, args));
    }

    <T> T one(String query, Sql.Reader<T> reader, Object... args) {
        return within(() -> Sql.on(work.connection()).only(query, reader, args));
    }

    String states(UUID account) {
        return one(
                "select coalesce(string_agg(channel || ' ' || state || coalesce(' ' || problem, ''), ', ' order by channel,"
                        + " first_at), '') from base.message where account_id = ?",
                row -> row.getString(1),
                account);
    }

    <T> T within(java.util.concurrent.Callable<T> deed) {
        return transactions.within(new Binding(BACAU, HAND, List.of()), deed);
    }

    /** As the county's administrator would, one by one. */
    void set(Map<String, String> values) {
        Actor administrator =
                new Actor(BACAU, HAND, "Administrator", Set.of(), Set.of("admin.settings"), List.of(), "ro");
        values.forEach((key, value) -> current.as(administrator, () -> settings.change(key, value)));
    }

    void send() {
        Actor hand = new Actor(BACAU, HAND, "job.notify.send", Set.of(), sending.permissions(), List.of(), "ro");
        current.as(hand, () -> {
            sending.run(BACAU, hand);
            return true;
        });
    }

    /** Minutes pass for what waits. */
    void later(UUID account) {
        sql("update base.message set due_at = due_at - interval '2 days' where account_id = ?", account);
    }

    static String text(MimeMessage message) throws Exception {
        return message.getContent().toString().replace("\r\n", "\n");
    }
}
