package ro.asigur.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import ro.asigur.kernel.TenantId;
import ro.asigur.outbox.Dispatcher;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.Work;

/** Keeps a transaction's facts, writes them together just before it commits, and wakes the dispatcher after. */
@ApplicationScoped
public class BufferedOutbox implements Outbox {

    @Inject
    Work work;

    @Inject
    Dispatcher dispatcher;

    private static final class Buffer {
        final List<Fact> facts = new ArrayList<>();
    }

    @Override
    public void publish(Fact fact) {
        work.resource(Buffer.class, () -> {
                    TenantId tenant = work.tenant().id();
                    work.recordAtCommit(this::write);
                    work.afterCommit(() -> dispatcher.wake(tenant));
                    return new Buffer();
                })
                .facts
                .add(fact);
    }

    private void write() {
        try (PreparedStatement insert = work.connection()
                .prepareStatement(
                        "insert into base.outbox (type, about_uat, about_person, payload) values (?, ?, ?, ?::jsonb)")) {
            for (Fact fact : work.resource(Buffer.class, Buffer::new).facts) {
                insert.setString(1, fact.type());
                insert.setObject(2, fact.uat() == null ? null : fact.uat().siruta(), Types.INTEGER);
                insert.setObject(3, fact.person());
                insert.setString(4, fact.payload().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("a fact cannot be stored, so what it tells is not done", failed);
        }
    }
}
