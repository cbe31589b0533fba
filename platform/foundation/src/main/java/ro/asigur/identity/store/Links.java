package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import ro.asigur.identity.api.OneTimeLinks;
import ro.asigur.identity.domain.Token;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Links that work once, until they run out; only their hash is kept. */
@ApplicationScoped
public class Links implements OneTimeLinks {

    private static final String VALID = " where token_hash = ? and kind = ? and used_at is null and expires_at > now()";

    @Inject
    Work work;

    @Override
    public String make(String kind, JsonObject payload, Instant expires) {
        String token = Token.fresh(24);
        Sql.on(work.connection())
                .run(
                        "insert into base.one_time_link (token_hash, kind, payload, expires_at) values (?, ?, ?::jsonb, ?)",
                        Token.hash(token),
                        kind,
                        payload,
                        expires);
        return token;
    }

    @Override
    public Optional<JsonObject> look(String kind, String token) {
        return payload("select payload from base.one_time_link" + VALID, kind, token);
    }

    @Override
    public Optional<JsonObject> take(String kind, String token) {
        return payload("update base.one_time_link set used_at = now()" + VALID + " returning payload", kind, token);
    }

    private Optional<JsonObject> payload(String sql, String kind, String token) {
        return Sql.on(work.connection())
                .first(sql, row -> row.getString("payload"), Token.hash(token), kind)
                .map(Links::parsed);
    }

    private static JsonObject parsed(String json) {
        try (JsonReader reader = JsonMaker.reader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
