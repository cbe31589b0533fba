package ro.asigur.tenancy;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.TenantId;

/**
 * What a persistence unit takes its connections from: the open transaction's own connection, so that JPA and JDBC, core and
 * plugins write in one transaction that we commit. Outside a transaction (EclipseLink's log-in) it is an unbound connection of
 * the pool, on which row security shows nothing.
 */
record WorkDataSource(TenantId tenant, OpenWork work, CountyPools pools) implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
        Connection open = work.connectionFor(tenant);
        return open == null ? pools.runtime(tenant) : borrowed(open);
    }

    /** The same connection, whose end is not the borrower's to decide. */
    private static Connection borrowed(Connection open) {
        return (Connection) Proxy.newProxyInstance(
                WorkDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "close", "commit", "rollback", "setAutoCommit" -> {
                            return null;
                        }
                        case "isWrapperFor" -> {
                            return ((Class<?>) args[0]).isInstance(open) || open.isWrapperFor((Class<?>) args[0]);
                        }
                        default -> {
                            try {
                                return method.invoke(open, args);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        }
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new IllegalStateException("the log goes through java.util.logging");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new IllegalStateException("the pool decides how long to wait");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("ro.asigur.tenancy");
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new IllegalStateException("not a wrapper of " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
