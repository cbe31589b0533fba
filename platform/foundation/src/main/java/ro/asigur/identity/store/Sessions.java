package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.identity.domain.Token;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Sessions, kept at the server: ending one there ends it. */
@ApplicationScoped
public class Sessions {

    @Inject
    Work work;

    public record Session(UUID accountId, String csrf, Instant seenAt, Instant expiresAt) {}

    private Sql sql() {
        return Sql.on(work.connection());
    }

    public void open(String token, UUID account, String csrf, Instant expires) {
        sql().run(
                        "insert into base.session (token_hash, account_id, csrf, expires_at) values (?, ?, ?, ?)",
                        Token.hash(token),
                        account,
                        csrf,
                        expires);
    }

    /** A session that was neither ended nor left idle since {@code idleSince} nor has run out. */
    public Optional<Session> find(String token, Instant idleSince) {
        return sql().first(
                        "select account_id, csrf, seen_at, expires_at from base.session where token_hash = ?"
                                + " and ended_at is null and expires_at > now() and seen_at > ?",
                        row -> new Session(
                                row.getObject("account_id", UUID.class),
                                row.getString("csrf"),
                                Objects.requireNonNull(Sql.instant(row, "seen_at")),
                                Objects.requireNonNull(Sql.instant(row, "expires_at"))),
                        Token.hash(token),
                        idleSince);
    }

    public void seen(String token, Instant at) {
        sql().run("update base.session set seen_at = ? where token_hash = ?", at, Token.hash(token));
    }

    public void end(String token) {
        sql().run(
                        "update base.session set ended_at = now() where token_hash = ? and ended_at is null",
                        Token.hash(token));
    }

    /** All sessions of an account, when its roles or password change. */
    public void endAll(UUID account) {
        sql().run("update base.session set ended_at = now() where account_id = ? and ended_at is null", account);
    }
}
