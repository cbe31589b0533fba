package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.identity.domain.Token;
import ro.asigur.tenancy.api.Work;

/** Sessions, kept at the server: ending one there ends it. */
@ApplicationScoped
public class Sessions {

    @Inject
    Work work;

    public record Session(UUID accountId, String csrf, Instant seenAt, Instant expiresAt) {}

    public void open(String token, UUID account, String csrf, Instant expires) {
        try (PreparedStatement insert = work.connection()
                .prepareStatement(
                        "insert into base.session (token_hash, account_id, csrf, expires_at) values (?, ?, ?, ?)")) {
            insert.setBytes(1, Token.hash(token));
            insert.setObject(2, account);
            insert.setString(3, csrf);
            insert.setObject(4, Accounts.utc(expires));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A session that was neither ended nor left idle since {@code idleSince} nor has run out. */
    public Optional<Session> find(String token, Instant idleSince) {
        try (PreparedStatement query = work.connection()
                .prepareStatement("select account_id, csrf, seen_at, expires_at from base.session where token_hash = ?"
                        + " and ended_at is null and expires_at > now() and seen_at > ?")) {
            query.setBytes(1, Token.hash(token));
            query.setObject(2, Accounts.utc(idleSince));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Session(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                java.util.Objects.requireNonNull(Accounts.instant(row, 3)),
                                java.util.Objects.requireNonNull(Accounts.instant(row, 4))))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void seen(String token, Instant at) {
        update(
                "update base.session set seen_at = ? where token_hash = ?",
                at.atOffset(java.time.ZoneOffset.UTC),
                Token.hash(token));
    }

    public void end(String token) {
        update("update base.session set ended_at = now() where token_hash = ? and ended_at is null", Token.hash(token));
    }

    /** All sessions of an account, when its roles or password change. */
    public void endAll(UUID account) {
        update("update base.session set ended_at = now() where account_id = ? and ended_at is null", account);
    }

    private void update(String sql, Object... values) {
        try (PreparedStatement statement = work.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
