package ro.asigur.tenancy.api;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * The open transaction of the running request, job or test, on its county's database, bound to its actor. Inject it in
 * {@code store} classes only. Outside a transaction every method throws {@link IllegalStateException}.
 */
public interface Work {

    /** Entity manager of the transaction; call {@code em().flush()} before a JDBC statement that must see its changes. */
    EntityManager em();

    /** The transaction's own connection, for lists, bulk statements and PostgreSQL's own features. Never close or commit it. */
    Connection connection();

    Tenant tenant();

    Binding binding();

    /**
     * Runs once, inside the transaction, just before it commits, in the order of asking; an action may ask for another. What
     * it throws rolls the transaction back. For what is kept in memory while a series of commands runs and written at its end.
     */
    void beforeCommit(Runnable action);

    /** The one object of this type that lives as long as the transaction; made by {@code first} when asked for first. */
    <T> T kept(Class<T> type, Supplier<T> first);

    /** Runs after a successful commit, on the committing thread; a failure there is logged, never thrown. */
    void afterCommit(Runnable action);
}
