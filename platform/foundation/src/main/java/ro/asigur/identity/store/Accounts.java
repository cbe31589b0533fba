package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.AccountNames;
import ro.asigur.identity.api.PersonalAddresses;
import ro.asigur.identity.domain.Token;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The accounts of a county. */
@ApplicationScoped
public class Accounts implements AccountNames, PersonalAddresses {

    private static final String ACCOUNT =
            "select id, username, name, email, phone, state, locale, password_hash, totp_secret,"
                    + " totp_last_step, failed_logins, locked_until, last_seen from base.account ";

    @Inject
    Work work;

    /** @param totpSecret sealed with the county's key, bound to the account's id; null while there is no second factor */
    public record Account(
            UUID id,
            String username,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String state,
            String locale,
            @Nullable String passwordHash,
            byte @Nullable [] totpSecret,
            long totpLastStep,
            int failedLogins,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastSeen) {}

    private Sql sql() {
        return Sql.on(work.connection());
    }

    public Optional<Account> byUsername(String username) {
        return sql().first(
                        ACCOUNT + "where username = ?",
                        Accounts::read,
                        username.strip().toLowerCase(Locale.ROOT));
    }

    public Optional<Account> byId(UUID id) {
        return sql().first(ACCOUNT + "where id = ?", Accounts::read, id);
    }

    /** In Romanian order of their names. */
    public List<Account> all() {
        return sql().list(ACCOUNT + "order by name collate \"ro-RO-x-icu\", username", Accounts::read);
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        sql().list(
                        "select id, name from base.account where id = any (?)",
                        row -> names.put(row.getObject("id", UUID.class), row.getString("name")),
                        (Object) ids.toArray(UUID[]::new));
        return names;
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("state"),
                row.getString("locale"),
                row.getString("password_hash"),
                row.getBytes("totp_secret"),
                row.getLong("totp_last_step"),
                row.getInt("failed_logins"),
                Sql.instant(row, "locked_until"),
                Sql.instant(row, "last_seen"));
    }

    public void add(UUID id, String username, String name, @Nullable String email, @Nullable String phone) {
        sql().run(
                        "insert into base.account (id, username, name, email, phone, state) values (?, ?, ?, ?, ?, 'invited')",
                        id,
                        username,
                        name,
                        email,
                        phone);
    }

    @Override
    public Optional<Reached> reached(UUID account) {
        return byId(account).map(one -> new Reached(one.email(), one.phone()));
    }

    @Override
    public void change(UUID account, @Nullable String email, @Nullable String phone) {
        sql().run("update base.account set email = ?, phone = ? where id = ?", email, phone, account);
    }

    public void activate(UUID id, String passwordHash, byte @Nullable [] totpSecret) {
        sql().run(
                        "update base.account set state = 'active', password_hash = ?, totp_secret = ?, totp_last_step = 0,"
                                + " failed_logins = 0, locked_until = null where id = ?",
                        passwordHash,
                        totpSecret,
                        id);
    }

    public void close(UUID id) {
        sql().run(
                        "update base.account set state = 'closed', password_hash = null, totp_secret = null where id = ?",
                        id);
    }

    public void failed(UUID id, int failures, @Nullable Instant lockedUntil) {
        sql().run(
                        "update base.account set failed_logins = ?, locked_until = ? where id = ?",
                        failures,
                        lockedUntil,
                        id);
    }

    public void signedIn(UUID id, long totpStep, Instant at) {
        sql().run(
                        "update base.account set failed_logins = 0, locked_until = null,"
                                + " totp_last_step = greatest(totp_last_step, ?), last_seen = ? where id = ?",
                        totpStep,
                        at,
                        id);
    }

    public void setRecoveryCodes(UUID id, List<String> codes) {
        sql().run("delete from base.recovery_code where account_id = ?", id);
        sql().batch(
                        "insert into base.recovery_code (account_id, code_hash) values (?, ?)",
                        codes.stream()
                                .map(code -> new Object[] {id, Token.hash(code)})
                                .toList());
    }

    /** True once per code. */
    public boolean useRecoveryCode(UUID id, String code) {
        return sql().run(
                                "update base.recovery_code set used_at = now() where account_id = ? and code_hash = ? and used_at is null",
                                id,
                                Token.hash(code.strip().toUpperCase(Locale.ROOT)))
                == 1;
    }
}
