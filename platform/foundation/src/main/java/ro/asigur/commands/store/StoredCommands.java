package ro.asigur.commands.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.api.Command;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The commands that were carried out, each with its answer. */
@ApplicationScoped
public class StoredCommands {

    @Inject
    Work work;

    public record Stored(byte[] fingerprint, JsonObject answer) {}

    public record Done(Command command, JsonObject answer) {}

    /** The same command was stored by another request a moment ago: asking again gives its answer. */
    public static final class SentTwice extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Those of the ids that this actor sent before. */
    public Map<UUID, Stored> among(Collection<UUID> ids) {
        Map<UUID, Stored> found = new HashMap<>();
        Sql.on(work.connection())
                .list(
                        "select id, fingerprint, answer from base.command where id = any (?)",
                        row -> found.put(
                                row.getObject("id", UUID.class),
                                new Stored(row.getBytes("fingerprint"), parsed(row.getString("answer")))),
                        (Object) ids.toArray(UUID[]::new));
        return found;
    }

    public void add(List<Done> done) {
        try {
            Sql.on(work.connection())
                    .batch(
                            "insert into base.command (id, type, actor, device, made_at, fingerprint, base, payload, answer)"
                                    + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)",
                            done.stream().map(this::row).toList());
        } catch (Sql.Failure failed) {
            if ("23505".equals(failed.state())) {
                throw new SentTwice();
            }
            throw failed;
        }
    }

    private @Nullable Object[] row(Done done) {
        Command command = done.command();
        return new @Nullable Object[] {
            command.id(),
            command.type(),
            work.binding().actor(),
            command.device(),
            command.madeAt(),
            fingerprint(command),
            command.base() == JsonValue.NULL ? null : command.base(),
            command.payload(),
            done.answer()
        };
    }

    private static JsonObject parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Tells whether the same id came with another body. */
    public static byte[] fingerprint(Command command) {
        try {
            String body = command.type() + "\n" + command.base() + "\n" + command.payload();
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
