package ro.asigur.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.PersistentClasses;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.store.DatabaseMaker;
import ro.asigur.tenancy.store.DatabaseMaker.Named;
import ro.asigur.tenancy.store.Fillings;

/**
 * The counties' databases: made and migrated at start, one pool and one persistence unit each, opened at the county's first
 * request and shrunk to nothing when idle, so that 42 counties fit one installation.
 */
@ApplicationScoped
public class CountyPools implements CountyDatabases {

    private static final String SHARED = "asigur_shared";
    private static final int POOL = 16;
    /** The version that the launcher brings and every test runs on. */
    private static final int OLDEST_SERVER = 15;

    /** The foundation's tables serve the place between the counties too: it has accounts, sessions and a trail of its own. */
    private static final String[] NATIONAL_TABLES = {
        "db/tenancy", "db/identity", "db/audit", "db/outbox", "db/commands", "db/settings", "db/notify", "dbshared"
    };

    private final Map<TenantId, HikariDataSource> pools = new ConcurrentHashMap<>();
    private final Map<TenantId, EntityManagerFactory> units = new ConcurrentHashMap<>();

    @Inject
    Installation installation;

    @Inject
    Secrets secrets;

    @Inject
    OpenWork work;

    @Inject
    Instance<PersistentClasses> persistent;

    @Inject
    Instance<FirstFilling> fillings;

    private DatabaseMaker maker() {
        return new DatabaseMaker(installation.jdbcUrl(), installation.jdbcUser(), installation.jdbcPassword());
    }

    private Named named(TenantId tenant) {
        return named(tenant.equals(Tenant.NATIONAL) ? SHARED : "t_" + tenant);
    }

    private Named named(String database) {
        return new Named(database, secrets.password("own_" + database), secrets.password("app_" + database));
    }

    /** What the fillings cannot read in a county's folder. */
    List<String> faults(Tenant tenant, Path folder) {
        return fillings.stream()
                .flatMap(filling -> filling.faults(tenant, folder).stream())
                .toList();
    }

    /** @throws ro.asigur.tenancy.api.DatabaseServerRefused if the server cannot carry counties */
    void checkServer() {
        maker().check(OLDEST_SERVER);
    }

    /** A county's database, or the one between the counties: up to date and with its first filling. */
    void make(Tenant tenant, Path folder) {
        Named database = named(tenant.id());
        maker().make(database);
        if (tenant.national()) {
            maker().migrate(database, NATIONAL_TABLES);
        } else {
            maker().migrate(database, "db");
        }
        grant(ownerSource(tenant.id()), database.runtime(), tenant.national() ? "shared" : "core", "base");
        try (Connection owner = owner(tenant.id())) {
            Fillings.run(
                    tenant,
                    folder,
                    owner,
                    fillings.stream()
                            .filter(filling -> !tenant.national() || filling.alsoNational())
                            .toList());
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot fill " + tenant.id() + ": " + failed.getMessage(), failed);
        }
    }

    private static void grant(DataSource ownerSource, String runtime, String... schemas) {
        try (Connection owner = ownerSource.getConnection()) {
            for (String schema : schemas) {
                DatabaseMaker.grantData(owner, schema, runtime);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "cannot grant data access to " + runtime + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public Connection owner(TenantId tenant) {
        try {
            return ownerSource(tenant).getConnection();
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot reach the database of " + tenant, failed);
        }
    }

    @Override
    public DataSource ownerSource(TenantId tenant) {
        Named county = named(tenant);
        return maker().source(county.name(), county.owner(), county.ownerPassword());
    }

    @Override
    public String runtimeRole(TenantId tenant) {
        return named(tenant).runtime();
    }

    /** A connection of the county's run-time role; nothing is bound on it yet. */
    Connection runtime(TenantId tenant) throws SQLException {
        return open(tenant).getConnection();
    }

    @Override
    public DataSource shared() {
        return open(Tenant.NATIONAL);
    }

    private HikariDataSource open(TenantId tenant) {
        return pools.computeIfAbsent(tenant, id -> pool(named(id)));
    }

    private HikariDataSource pool(Named database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(database.name());
        config.setDataSource(tuned(database));
        config.setAutoCommit(false);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private DataSource tuned(Named database) {
        org.postgresql.ds.PGSimpleDataSource source = (org.postgresql.ds.PGSimpleDataSource)
                maker().source(database.name(), database.runtime(), database.runtimePassword());
        source.setReWriteBatchedInserts(true);
        source.setPrepareThreshold(3);
        return source;
    }

    /** The county's own unit: every context's entities. */
    EntityManagerFactory unit(TenantId tenant) {
        return units.computeIfAbsent(
                tenant,
                id -> unit(
                        id,
                        "core",
                        persistent.stream()
                                .flatMap(some -> some.classes().stream())
                                .toList(),
                        CountyPools.class.getClassLoader()));
    }

    @Override
    public EntityManagerFactory unit(TenantId tenant, String name, List<Class<?>> classes, ClassLoader loader) {
        return CountyUnit.open(tenant + "-" + name, new WorkDataSource(tenant, work, this), classes, loader);
    }

    @PreDestroy
    void close() {
        units.values().forEach(EntityManagerFactory::close);
        pools.values().forEach(HikariDataSource::close);
    }
}
