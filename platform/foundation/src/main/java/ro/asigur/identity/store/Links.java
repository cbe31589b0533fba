package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import ro.asigur.identity.api.OneTimeLinks;
import ro.asigur.identity.domain.Token;
import ro.asigur.tenancy.api.Work;

/** Links that work once, until they run out; only their hash is kept. */
@ApplicationScoped
public class Links implements OneTimeLinks {

    @Inject
    Work work;

    @Override
    public String make(String kind, JsonObject payload, Instant expires) {
        String token = Token.fresh(24);
        try (PreparedStatement insert = work.connection()
                .prepareStatement(
                        "insert into base.one_time_link (token_hash, kind, payload, expires_at) values (?, ?, ?::jsonb, ?)")) {
            insert.setBytes(1, Token.hash(token));
            insert.setString(2, kind);
            insert.setString(3, payload.toString());
            insert.setObject(4, Accounts.utc(expires));
            insert.executeUpdate();
            return token;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Optional<JsonObject> look(String kind, String token) {
        return read(
                "select payload from base.one_time_link where token_hash = ? and kind = ? and used_at is null and expires_at > now()",
                kind,
                token);
    }

    @Override
    public Optional<JsonObject> take(String kind, String token) {
        return read(
                "update base.one_time_link set used_at = now() where token_hash = ? and kind = ? and used_at is null"
                        + " and expires_at > now() returning payload",
                kind,
                token);
    }

    private Optional<JsonObject> read(String sql, String kind, String token) {
        try (PreparedStatement query = work.connection().prepareStatement(sql)) {
            query.setBytes(1, Token.hash(token));
            query.setString(2, kind);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                try (JsonReader payload = Json.createReader(new StringReader(row.getString(1)))) {
                    return Optional.of(payload.readObject());
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
