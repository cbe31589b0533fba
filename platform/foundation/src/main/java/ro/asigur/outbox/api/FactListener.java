package ro.asigur.outbox.api;

import java.time.Instant;
import ro.asigur.kernel.TenantId;

/**
 * Gets every fact of every county, at least once, in commit order, on the dispatcher's thread and in no transaction: a
 * repeat must do no harm. One bean per listener; {@link #name()} keys its place in the outbox.
 */
public interface FactListener {

    /** Stable; the listener's cursor is stored under it. */
    String name();

    void on(TenantId tenant, Fact fact, Instant at);
}
