package ro.asigur.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
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
        UUID actor = work.binding().actor();
        Sql.on(work.connection())
                .batch(
                        "insert into base.audit_entry (actor, kind, action, subject, uat, before, after)"
                                + " values (?, ?, ?, ?::uuid, ?::integer, ?::jsonb, ?::jsonb)",
                        work.resource(Buffer.class, Buffer::new).entries.stream()
                                .map(entry -> row(actor, entry))
                                .toList());
    }

    private static @Nullable Object[] row(UUID actor, Entry entry) {
        return new @Nullable Object[] {
            actor,
            entry.kind(),
            entry.action(),
            entry.subject(),
            entry.uat() == null ? null : entry.uat().siruta(),
            entry.before() == JsonValue.NULL ? null : entry.before(),
            entry.after() == JsonValue.NULL ? null : entry.after()
        };
    }
}
