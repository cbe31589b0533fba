package ro.asigur.outbox.api;

import java.util.function.Consumer;
import ro.asigur.kernel.TenantId;

/** Facts as they are committed, for as long as somebody looks; nothing is kept for who is away. */
public interface LiveFacts {

    /** Calls {@code consumer} on the dispatcher's thread for every fact committed from now on, until the subscription is closed. */
    Subscription subscribe(TenantId tenant, Consumer<Fact> consumer);

    /** Hands a passing thing, such as who looks at a file, to the streams of this server; nothing is stored, no listener hears it. */
    void pass(TenantId tenant, Fact fact);

    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
