package ro.asigur.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.TenantId;
import ro.asigur.outbox.Dispatcher;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.Sql;
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
        Sql.on(work.connection())
                .batch(
                        "insert into base.outbox (type, about_uat, about_person, payload) values (?, ?::integer, ?::uuid, ?::jsonb)",
                        work.resource(Buffer.class, Buffer::new).facts.stream()
                                .map(BufferedOutbox::row)
                                .toList());
    }

    private static @Nullable Object[] row(Fact fact) {
        return new @Nullable Object[] {
            fact.type(), fact.uat() == null ? null : fact.uat().siruta(), fact.person(), fact.payload()
        };
    }
}
