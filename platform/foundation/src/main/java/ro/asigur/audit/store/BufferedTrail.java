package ro.asigur.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Work;

/** Keeps a transaction's entries and writes them together just before it commits: one statement, not one per entry. */
@ApplicationScoped
public class BufferedTrail implements AuditTrail {

    @Inject
    Work work;

    private record Entry(
            String kind,
            String action,
            @Nullable UUID subject,
            @Nullable UatCode uat,
            JsonValue before,
            JsonValue after) {}

    private static final class Buffer {
        final List<Entry> entries = new ArrayList<>();
    }

    @Override
    public void wrote(String action, UUID subject, @Nullable UatCode uat, JsonValue before, JsonValue after) {
        add(new Entry("wrote", action, subject, uat, before, after));
    }

    @Override
    public void read(String action, @Nullable UUID subject, @Nullable UatCode uat, JsonValue details) {
        add(new Entry("read", action, subject, uat, JsonValue.NULL, details));
    }

    private void add(Entry entry) {
        work.resource(Buffer.class, () -> {
                    work.recordAtCommit(this::write);
                    return new Buffer();
                })
                .entries
                .add(entry);
    }

    private void write() {
        try (PreparedStatement insert = work.connection()
                .prepareStatement("insert into base.audit_entry (actor, kind, action, subject, uat, before, after)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)")) {
            for (Entry entry : work.resource(Buffer.class, Buffer::new).entries) {
                insert.setObject(1, work.binding().actor());
                insert.setString(2, entry.kind());
                insert.setString(3, entry.action());
                insert.setObject(4, entry.subject());
                insert.setObject(5, entry.uat() == null ? null : entry.uat().siruta(), Types.INTEGER);
                insert.setString(6, json(entry.before()));
                insert.setString(7, json(entry.after()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("the trail cannot be written, so the deed is not done", failed);
        }
    }

    private static @Nullable String json(JsonValue value) {
        return value == JsonValue.NULL ? null : value.toString();
    }
}
