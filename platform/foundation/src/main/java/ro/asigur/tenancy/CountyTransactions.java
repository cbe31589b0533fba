package ro.asigur.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;

/** Begins a transaction on the county's database and binds the actor before anything else is asked of it. */
@ApplicationScoped
public class CountyTransactions implements Transactions {

    @Inject
    Tenants tenants;

    @Inject
    CountyPools pools;

    @Inject
    OpenWork work;

    @Override
    public <T> T within(Binding binding, Callable<T> deed) {
        OpenWork.State open = work.current();
        if (open != null) {
            if (!open.binding.equals(binding)) {
                throw new IllegalStateException("a transaction of another actor or county is open on this thread");
            }
            return call(deed);
        }
        try (Connection connection = pools.runtime(binding.tenant())) {
            return begin(binding, connection, deed);
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "the database of " + binding.tenant() + " refused: " + failed.getMessage(), failed);
        }
    }

    private <T> T begin(Binding binding, Connection connection, Callable<T> deed) throws SQLException {
        OpenWork.State state = new OpenWork.State(
                tenants.get(binding.tenant()), binding, connection, () -> pools.unit(binding.tenant()));
        boolean committed = false;
        work.set(state);
        try {
            bind(binding, connection);
            T result = call(deed);
            state.complete();
            committed = true;
            return result;
        } finally {
            state.close();
            if (!committed) {
                connection.rollback();
            }
            work.clear();
            if (committed) {
                state.tellAfterCommit();
            }
        }
    }

    /** Local to the transaction, so that the next user of the connection starts with nothing bound. */
    private static void bind(Binding binding, Connection connection) throws SQLException {
        try (PreparedStatement bind =
                connection.prepareStatement("select set_config('app.uats', ?, true), set_config('app.actor', ?, true),"
                        + " set_config('app.people', base.granted_people(?::uuid), true)")) {
            bind.setString(1, binding.uatsSetting());
            bind.setString(2, binding.actor().toString());
            bind.setString(3, binding.actor().toString());
            bind.execute();
        }
    }

    /** Local to the transaction, too. */
    private static void bind(TenantId county, Connection shared) throws SQLException {
        try (PreparedStatement bind = shared.prepareStatement("select set_config('app.county', ?, true)")) {
            bind.setString(1, county.value());
            bind.execute();
        }
    }

    @Override
    public <T> T shared(TenantId county, Function<Connection, T> deed) {
        try (Connection connection = pools.shared().getConnection()) {
            boolean committed = false;
            try {
                bind(county, connection);
                T result = deed.apply(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("asigur_shared refused: " + failed.getMessage(), failed);
        }
    }

    private static <T> T call(Callable<T> deed) {
        try {
            return deed.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
