package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.domain.Token;
import ro.asigur.tenancy.api.Work;

/** The accounts of a county. */
@ApplicationScoped
public class Accounts {

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

    private static final String COLUMNS =
            "id, username, name, email, phone, state, locale, password_hash, totp_secret, totp_last_step, failed_logins, locked_until, last_seen";

    public Optional<Account> byUsername(String username) {
        return one(
                "select " + COLUMNS + " from base.account where username = ?",
                username.strip().toLowerCase(Locale.ROOT));
    }

    public Optional<Account> byId(UUID id) {
        return one("select " + COLUMNS + " from base.account where id = ?", id);
    }

    /** In Romanian order of their names. */
    public List<Account> all() {
        try (PreparedStatement query = work.connection()
                        .prepareStatement("select " + COLUMNS
                                + " from base.account order by name collate \"ro-RO-x-icu\", username");
                ResultSet rows = query.executeQuery()) {
            List<Account> accounts = new ArrayList<>();
            while (rows.next()) {
                accounts.add(read(rows));
            }
            return accounts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Optional<Account> one(String sql, Object value) {
        try (PreparedStatement query = work.connection().prepareStatement(sql)) {
            query.setObject(1, value);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getLong(10),
                row.getInt(11),
                instant(row, 12),
                instant(row, 13));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public void add(UUID id, String username, String name, @Nullable String email, @Nullable String phone) {
        update(
                "insert into base.account (id, username, name, email, phone, state) values (?, ?, ?, ?, ?, 'invited')",
                id,
                username,
                name,
                email,
                phone);
    }

    public void activate(UUID id, String passwordHash, byte @Nullable [] totpSecret) {
        update(
                "update base.account set state = 'active', password_hash = ?, totp_secret = ?, totp_last_step = 0,"
                        + " failed_logins = 0, locked_until = null where id = ?",
                passwordHash,
                totpSecret,
                id);
    }

    public void close(UUID id) {
        update("update base.account set state = 'closed', password_hash = null, totp_secret = null where id = ?", id);
    }

    public void failed(UUID id, int failures, @Nullable Instant lockedUntil) {
        update(
                "update base.account set failed_logins = ?, locked_until = ? where id = ?",
                failures,
                utc(lockedUntil),
                id);
    }

    public void signedIn(UUID id, long totpStep, Instant at) {
        update(
                "update base.account set failed_logins = 0, locked_until = null, totp_last_step = greatest(totp_last_step, ?),"
                        + " last_seen = ? where id = ?",
                totpStep,
                utc(at),
                id);
    }

    public void setRecoveryCodes(UUID id, List<String> codes) {
        update("delete from base.recovery_code where account_id = ?", id);
        for (String code : codes) {
            update("insert into base.recovery_code (account_id, code_hash) values (?, ?)", id, Token.hash(code));
        }
    }

    /** True once per code. */
    public boolean useRecoveryCode(UUID id, String code) {
        return update(
                        "update base.recovery_code set used_at = now() where account_id = ? and code_hash = ? and used_at is null",
                        id,
                        Token.hash(code.strip().toUpperCase(Locale.ROOT)))
                == 1;
    }

    private int update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = work.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                set(statement, i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value == null) {
            statement.setNull(place, Types.NULL);
        } else {
            statement.setObject(place, value);
        }
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
