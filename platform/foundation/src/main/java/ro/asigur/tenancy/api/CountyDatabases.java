package ro.asigur.tenancy.api;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import ro.asigur.kernel.TenantId;

/** The counties' databases as the platform's own machinery needs them: plugin migrations and units, jobs. Not for use cases. */
public interface CountyDatabases {

    /** A connection of the county's owner role, for migrations; the caller closes it. */
    Connection owner(TenantId tenant);

    /** Pool-less source of owner connections, for Flyway. */
    DataSource ownerSource(TenantId tenant);

    /** Name of the role that requests run as; migrations grant it data access. */
    String runtimeRole(TenantId tenant);

    /**
     * A persistence unit over the county's open transactions: an entity manager of it ({@link Work#em(EntityManagerFactory)}) uses the
     * transaction's own connection, so that a plugin's rows and the core's are committed together. The caller closes the factory.
     */
    EntityManagerFactory unit(TenantId tenant, String name, List<Class<?>> classes, ClassLoader loader);

    /** Pool of {@code asigur_shared} as its run-time role. */
    DataSource shared();
}
