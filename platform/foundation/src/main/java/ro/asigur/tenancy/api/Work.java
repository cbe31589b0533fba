package ro.asigur.tenancy.api;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;

/**
 * The open transaction of the running request, job or test, on its county's database, bound to its actor. Inject it in
 * {@code store} classes only. Outside a transaction every method throws {@link IllegalStateException}.
 */
public interface Work {

    /** Entity manager of the transaction; call {@code em().flush()} before a JDBC statement that must see its changes. */
    EntityManager em();

    /** An entity manager of another unit (a plugin's) on the same connection, committed with this transaction. */
    EntityManager em(EntityManagerFactory unit);

    /** The transaction's own connection, for lists, bulk statements and PostgreSQL's own features. Never close or commit it. */
    Connection connection();

    Tenant tenant();

    Binding binding();

    /** Something kept for the length of the transaction, made at first use: a draft being written, a buffer of rows. */
    <T> T resource(Class<T> type, java.util.function.Supplier<T> first);

    /** Runs before commit, in order of registration; may register more. A throw rolls the transaction back. */
    void beforeCommit(Runnable action);

    /** Runs after every {@link #beforeCommit} action: the trail and the outbox write their buffered rows then. */
    void recordAtCommit(Runnable action);

    /** Runs after a successful commit, on the committing thread; a failure there is logged, never thrown. */
    void afterCommit(Runnable action);
}
