package ro.asigur.tenancy.api;

import jakarta.persistence.EntityManager;
import java.sql.Connection;

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

    /** Runs after a successful commit, on the committing thread; a failure there is logged, never thrown. */
    void afterCommit(Runnable action);
}
