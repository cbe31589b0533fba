package ro.asigur.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.Dispatcher;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;
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
        JsonArrayBuilder rows = JsonMaker.array();
        work.resource(Buffer.class, Buffer::new).facts.forEach(fact -> rows.add(row(fact)));
        Sql.on(work.connection()).run("""
                        insert into base.outbox (type, about_uat, about_person, payload)
                        select t, u, p, j from jsonb_to_recordset(?::jsonb) as r (t text, u integer, p uuid, j jsonb)""", rows.build());
    }

    private static JsonObjectBuilder row(Fact fact) {
        JsonObjectBuilder row = JsonMaker.object().add("t", fact.type()).add("j", fact.payload());
        UatCode uat = fact.uat();
        if (uat != null) {
            row.add("u", uat.siruta());
        }
        JsonMaker.addIfThere(row, "p", fact.person());
        return row;
    }
}
