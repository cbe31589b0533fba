package ro.asigur.tenancy.api;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import ro.asigur.kernel.TenantId;

/**
 * The databases themselves, for what cannot be done inside a bound transaction: a plugin's migrations and its persistence
 * unit, the scheduler's store. Use cases and stores never need it.
 */
public interface CountyDatabases {

    /** The county's pool of its run-time role. What is not bound to anybody sees no row under row security. */
    DataSource runtime(TenantId tenant);

    /** Connections as the county's owner role, who defines tables; opened one by one, without a pool. */
    DataSource owner(TenantId tenant);

    /** Name of the county's run-time role, for {@code grant}. */
    String runtimeRole(TenantId tenant);

    /** The pool of the run-time role of {@code asigur_shared}. */
    DataSource shared();

    /** Connections as the owner role of {@code asigur_shared}. */
    DataSource sharedOwner();

    /**
     * A persistence unit on a county's database: EclipseLink, resource-local, no shared cache, explicit classes. Close it when
     * it is no longer needed.
     *
     * @param name unique among the open units of the county
     * @param loader sees EclipseLink, the driver and {@code classes}
     * @param connections where the unit takes its connections from: {@link #runtime} or a source that joins the open transaction
     */
    EntityManagerFactory unit(
            TenantId tenant, String name, List<Class<?>> classes, ClassLoader loader, DataSource connections);
}
