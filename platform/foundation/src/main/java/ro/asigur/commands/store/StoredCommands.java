package ro.asigur.commands.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import ro.asigur.commands.api.Command;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The commands that were carried out, each with its answer. */
@ApplicationScoped
public class StoredCommands {

    private static final HexFormat HEX = HexFormat.of();

    /** PostgreSQL's {@code character_not_in_repertoire} and {@code untranslatable_character}. */
    private static final Set<String> NOT_A_TEXT = Set.of("22021", "22P05");

    @Inject
    Work work;

    public record Stored(byte[] fingerprint, JsonObject answer) {}

    public record Done(Command command, JsonObject answer) {}

    /** The same command was stored by another request a moment ago: asking again gives its answer. */
    public static final class SentTwice extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A payload holds a character that no text in the database may have, e.g. NUL. */
    public static final class NotAText extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Does what writes commands and their effects.
     *
     * @throws NotAText when a text cannot be kept, whichever table it was for
     */
    public <T> T keeping(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Sql.Failure failed) {
            if (NOT_A_TEXT.contains(String.valueOf(failed.state()))) {
                throw new NotAText();
            }
            throw failed;
        }
    }

    /** Those of the ids that this actor sent before. */
    public Map<UUID, Stored> among(Collection<UUID> ids) {
        Map<UUID, Stored> found = new HashMap<>();
        Sql.on(work.connection())
                .list(
                        "select id, fingerprint, answer from base.command where id = any (?)",
                        row -> found.put(
                                row.getObject("id", UUID.class),
                                new Stored(row.getBytes("fingerprint"), JsonMaker.readObject(row.getString("answer")))),
                        (Object) ids.toArray(UUID[]::new));
        return found;
    }

    /** All in one statement whose text is always the same, whatever their number: it is prepared once. */
    public void add(List<Done> done) {
        StringBuilder rows = new StringBuilder(300 * done.size()).append('[');
        for (Done each : done) {
            row(each, rows.length() == 1 ? rows : rows.append(','));
        }
        try {
            Sql.on(work.connection())
                    .run("""
                            insert into base.command (id, type, actor, device, made_at, fingerprint, base, payload, answer)
                            select i, t, ?, d, m, decode(f, 'hex'), b, p, a from jsonb_to_recordset(?::jsonb)
                                as r (i uuid, t text, d uuid, m timestamptz, f text, b jsonb, p jsonb, a jsonb)""", work.binding().actor(), rows.append(']').toString());
        } catch (Sql.Failure failed) {
            if ("23505".equals(failed.state())) {
                throw new SentTwice();
            }
            throw failed;
        }
    }

    /** Written by hand: each payload becomes text once, for its fingerprint and its row. */
    private static void row(Done done, StringBuilder rows) {
        Command command = done.command();
        String payload = command.payload().toString();
        rows.append("{\"i\":\"")
                .append(command.id())
                .append("\",\"t\":\"")
                .append(command.type())
                .append("\",\"d\":\"")
                .append(command.device())
                .append("\",\"m\":\"")
                .append(command.madeAt())
                .append("\",\"f\":\"")
                .append(HEX.formatHex(fingerprint(command.type(), command.base(), payload)))
                .append("\",\"p\":")
                .append(payload)
                .append(",\"a\":")
                .append(done.answer());
        if (command.base() != JsonValue.NULL) {
            rows.append(",\"b\":").append(command.base());
        }
        rows.append('}');
    }

    /** Tells whether the same id came with another body. */
    public static byte[] fingerprint(Command command) {
        return fingerprint(command.type(), command.base(), command.payload().toString());
    }

    private static byte[] fingerprint(String type, JsonValue base, String payload) {
        try {
            String body = type + "\n" + base + "\n" + payload;
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
