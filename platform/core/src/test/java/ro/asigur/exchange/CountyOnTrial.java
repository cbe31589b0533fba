package ro.asigur.exchange;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import ro.asigur.census.store.HouseholdNumbers;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.tenancy.store.DatabaseMaker;
import ro.asigur.territory.store.TerritoryFilling;
import ro.asigur.testkit.database.TestPostgres;

/** A real county's database with its real owner and run-time role, and transactions bound as the platform binds them. */
final class CountyOnTrial implements Transactions, Work, CountyClock, CountyKeys {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final ThreadLocal<Open> OPEN = new ThreadLocal<>();

    private final Tenant tenant =
            new Tenant(new TenantId("bacau"), "Bacău", "Bacău", "BC", 47, ZoneId.of("Europe/Bucharest"), true);
    private final DataSource runtime;
    private final DataSource admin;
    private boolean oneCnp;

    /** The shipped county's folder. */
    private static final Path BACAU = Path.of(System.getProperty("root.of.asigur"), "tenants", "bacau");

    private record Open(Binding binding, Connection connection, List<Runnable> atCommit) {}

    private CountyOnTrial(DataSource runtime, DataSource admin) {
        this.runtime = runtime;
        this.admin = admin;
    }

    static CountyOnTrial make(TestPostgres postgres, String name) throws SQLException {
        DatabaseMaker maker = new DatabaseMaker(postgres.adminUrl(), postgres.user(), postgres.password());
        DatabaseMaker.Named named = new DatabaseMaker.Named(name, "owner-word", "runtime-word");
        maker.make(named);
        maker.migrate(named, "db");
        CountyOnTrial county = new CountyOnTrial(
                maker.source(name, named.runtime(), "runtime-word"),
                maker.source(name, postgres.user(), postgres.password()));
        try (Connection owner = maker.source(name, named.owner(), "owner-word").getConnection()) {
            DatabaseMaker.grantData(owner, "base", named.runtime());
            DatabaseMaker.grantData(owner, "core", named.runtime());
            for (FirstFilling filling : List.of(new TerritoryFilling(), new HouseholdNumbers())) {
                filling.fill(county.tenant, BACAU, owner);
            }
        }
        return county;
    }

    /** As the superuser, whom row security does not hold. */
    long count(String sql) throws SQLException {
        try (Connection connection = admin.getConnection()) {
            return Sql.on(connection).only(sql, row -> row.getLong(1));
        }
    }

    /** From now on, and in what is stored: one look-up value for all. */
    void everyCnpIsTheSame() throws SQLException {
        oneCnp = true;
        try (Connection connection = admin.getConnection()) {
            connection.setAutoCommit(true);
            Sql.on(connection).run("update core.person set cnp_lookup = '\\x01' where cnp_lookup is not null");
        }
    }

    Connection runtimeConnection() throws SQLException {
        return runtime.getConnection();
    }

    @Override
    public <T> T within(Binding binding, Callable<T> work) {
        try (Connection connection = runtime.getConnection()) {
            connection.setAutoCommit(false);
            Sql.on(connection)
                    .first(
                            "select set_config('app.uats', ?, true), set_config('app.actor', ?, true), set_config('app.people', '', true)",
                            row -> true,
                            binding.uatsSetting(),
                            binding.actor().toString());
            OPEN.set(new Open(binding, connection, new ArrayList<>()));
            T result = work.call();
            OPEN.get().atCommit.forEach(Runnable::run);
            connection.commit();
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            OPEN.remove();
        }
    }

    @Override
    public Connection connection() {
        return OPEN.get().connection;
    }

    @Override
    public Binding binding() {
        return OPEN.get().binding;
    }

    @Override
    public Tenant tenant() {
        return tenant;
    }

    @Override
    public void recordAtCommit(Runnable action) {
        OPEN.get().atCommit.add(action);
    }

    @Override
    public Instant now() {
        return TODAY.atTime(12, 0).atZone(tenant.zone()).toInstant();
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }

    /** Not a cipher: the test sees that what is stored went through the county's keys with the row's own words. */
    @Override
    public byte[] encrypt(byte[] plain, byte[] aad) {
        byte[] sealed = new byte[plain.length + aad.length];
        for (int i = 0; i < plain.length; i++) {
            sealed[i] = (byte) ~plain[i];
        }
        System.arraycopy(aad, 0, sealed, plain.length, aad.length);
        return sealed;
    }

    @Override
    public byte[] decrypt(byte[] cipher, byte[] aad) {
        throw new UnsupportedOperationException("a load opens nothing");
    }

    @Override
    public byte[] lookup(byte[] plain) {
        if (oneCnp) {
            return new byte[] {1};
        }
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(plain);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public EntityManager em() {
        throw new UnsupportedOperationException("a load uses SQL");
    }

    @Override
    public EntityManager em(EntityManagerFactory unit) {
        throw new UnsupportedOperationException("a load uses SQL");
    }

    @Override
    public <T> T resource(Class<T> type, Supplier<T> first) {
        throw new UnsupportedOperationException("a load keeps nothing");
    }

    @Override
    public void beforeCommit(Runnable action) {
        OPEN.get().atCommit.add(0, action);
    }

    @Override
    public void afterCommit(Runnable action) {
        throw new UnsupportedOperationException("nobody is told");
    }

    @Override
    public <T> T shared(TenantId county, Function<Connection, T> work) {
        throw new UnsupportedOperationException("a load stays in its county");
    }
}
