package ro.asigur.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
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
        JsonArrayBuilder rows = JsonMaker.array();
        work.resource(Buffer.class, Buffer::new).entries.forEach(entry -> rows.add(row(entry)));
        Sql.on(work.connection()).run("""
                        insert into base.audit_entry (actor, kind, action, subject, uat, before, after)
                        select ?, k, a, s, u, b, t from jsonb_to_recordset(?::jsonb)
                            as r (k text, a text, s uuid, u integer, b jsonb, t jsonb)""", work.binding().actor(), rows.build());
    }

    private static JsonObjectBuilder row(Entry entry) {
        JsonObjectBuilder row = JsonMaker.object().add("k", entry.kind()).add("a", entry.action());
        JsonMaker.addIfThere(row, "s", entry.subject());
        UatCode uat = entry.uat();
        if (uat != null) {
            row.add("u", uat.siruta());
        }
        if (entry.before() != JsonValue.NULL) {
            row.add("b", entry.before());
        }
        if (entry.after() != JsonValue.NULL) {
            row.add("t", entry.after());
        }
        return row;
    }
}
