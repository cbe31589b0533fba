package ro.asigur.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Gives Quartz the pool of {@code asigur_shared}; the pool's life is tenancy's. */
final class SharedConnections implements ConnectionProvider {

    private final DataSource shared;

    SharedConnections(DataSource shared) {
        this.shared = shared;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return shared.getConnection();
    }

    @Override
    public void initialize() {
        // the pool is open already
    }

    @Override
    public void shutdown() {
        // the pool is closed by who opened it
    }
}
