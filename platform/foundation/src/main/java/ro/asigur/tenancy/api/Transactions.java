package ro.asigur.tenancy.api;

import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Begins and ends transactions. Use cases do not call it: {@code identity.api.Requires} does. */
public interface Transactions {

    /**
     * Runs {@code work} in one transaction on the binding's county. Joins a running one of the same binding; refuses one of
     * another. Commits when {@code work} returns, rolls back when it throws.
     */
    <T> T within(Binding binding, Callable<T> work);

    /** Runs {@code work} on {@code asigur_shared} in a transaction of its own. Never open a county's transaction inside. */
    <T> T shared(Function<Connection, T> work);
}
