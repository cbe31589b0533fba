package ro.asigur.tenancy.api;

import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.function.Function;
import ro.asigur.kernel.TenantId;

/** Begins and ends transactions. Use cases do not call it: {@code identity.api.Requires} does. */
public interface Transactions {

    /**
     * Runs {@code work} in one transaction on the binding's county. Joins a running one of the same binding; refuses one of
     * another. Commits when {@code work} returns, rolls back when it throws.
     */
    <T> T within(Binding binding, Callable<T> work);

    /**
     * Runs {@code work} on {@code asigur_shared} in a transaction of its own, bound to a county: row security there shows what
     * is the county's ({@code app.county}); the place between the counties sees all. Never open a county's transaction inside.
     */
    <T> T shared(TenantId county, Function<Connection, T> work);
}
