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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ro.asigur.commands.api.Command;
import ro.asigur.tenancy.api.Work;

/** The commands that were carried out, each with its answer. */
@ApplicationScoped
public class StoredCommands {

    @Inject
    Work work;

    public record Stored(byte[] fingerprint, JsonObject answer) {}

    public record Done(Command command, JsonObject answer) {}

    /** Those of the ids that this actor's device sent before. */
    public Map<UUID, Stored> among(Collection<UUID> ids) {
        try (PreparedStatement query = work.connection()
                .prepareStatement("select id, fingerprint, answer from base.command where id = any (?)")) {
            query.setArray(1, work.connection().createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                Map<UUID, Stored> found = new HashMap<>();
                while (rows.next()) {
                    try (JsonReader answer = Json.createReader(new StringReader(rows.getString(3)))) {
                        found.put(rows.getObject(1, UUID.class), new Stored(rows.getBytes(2), answer.readObject()));
                    }
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void add(List<Done> done) {
        try (PreparedStatement insert = work.connection()
                .prepareStatement(
                        "insert into base.command (id, type, actor, device, made_at, fingerprint, base, payload, answer)"
                                + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)")) {
            for (Done one : done) {
                Command command = one.command();
                insert.setObject(1, command.id());
                insert.setString(2, command.type());
                insert.setObject(3, work.binding().actor());
                insert.setObject(4, command.device());
                insert.setObject(5, command.madeAt().atOffset(ZoneOffset.UTC));
                insert.setBytes(6, fingerprint(command));
                insert.setString(
                        7,
                        command.base() == JsonValue.NULL ? null : command.base().toString());
                insert.setString(8, command.payload().toString());
                insert.setString(9, one.answer().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
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
