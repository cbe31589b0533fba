package ro.asigur.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Work;

/** The transaction that is open on this thread. The one place, with identity's actor, where something hangs on a thread. */
@ApplicationScoped
public class OpenWork implements Work {

    private static final Logger LOG = Logger.getLogger(OpenWork.class.getName());

    private final ThreadLocal<@Nullable State> open = new ThreadLocal<>();

    /** One open transaction. Entity managers are opened at first use and share its connection. */
    static final class State {
        final Tenant tenant;
        final Binding binding;
        final Connection connection;
        final Supplier<EntityManagerFactory> ownUnit;
        final Map<EntityManagerFactory, EntityManager> managers = new LinkedHashMap<>();
        final Map<Class<?>, Object> resources = new HashMap<>();
        final Deque<Runnable> beforeCommit = new ArrayDeque<>();
        final List<Runnable> recordAtCommit = new ArrayList<>();
        final List<Runnable> afterCommit = new ArrayList<>();

        State(Tenant tenant, Binding binding, Connection connection, Supplier<EntityManagerFactory> ownUnit) {
            this.tenant = tenant;
            this.binding = binding;
            this.connection = connection;
            this.ownUnit = ownUnit;
        }

        void complete() throws SQLException {
            for (Runnable next = beforeCommit.poll(); next != null; next = beforeCommit.poll()) {
                next.run();
            }
            recordAtCommit.forEach(Runnable::run);
            for (EntityManager manager : managers.values()) {
                manager.getTransaction().commit(); // flushes; the connection's own commit is below
            }
            connection.commit();
        }

        void close() {
            for (EntityManager manager : managers.values()) {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                manager.close();
            }
        }

        void tellAfterCommit() {
            for (Runnable action : afterCommit) {
                try {
                    action.run();
                } catch (RuntimeException failed) {
                    LOG.log(Level.WARNING, "after a commit of " + tenant.id(), failed);
                }
            }
        }
    }

    @Nullable
    State current() {
        return open.get();
    }

    void set(State state) {
        open.set(state);
    }

    void clear() {
        open.remove();
    }

    private State needed() {
        State state = open.get();
        if (state == null) {
            throw new IllegalStateException("no transaction is open: call a use case with @Requires");
        }
        return state;
    }

    /** The open transaction's connection if it is this county's. */
    @Nullable
    Connection connectionFor(TenantId tenant) {
        State state = open.get();
        return state != null && state.tenant.id().equals(tenant) ? state.connection : null;
    }

    @Override
    public EntityManager em() {
        return em(needed().ownUnit.get());
    }

    @Override
    public EntityManager em(EntityManagerFactory unit) {
        return needed().managers.computeIfAbsent(unit, factory -> {
            EntityManager manager = factory.createEntityManager();
            manager.getTransaction().begin();
            return manager;
        });
    }

    @Override
    public Connection connection() {
        return needed().connection;
    }

    @Override
    public Tenant tenant() {
        return needed().tenant;
    }

    @Override
    public Binding binding() {
        return needed().binding;
    }

    @Override
    public <T> T resource(Class<T> type, Supplier<T> first) {
        return type.cast(needed().resources.computeIfAbsent(type, any -> first.get()));
    }

    @Override
    public void beforeCommit(Runnable action) {
        needed().beforeCommit.add(action);
    }

    @Override
    public void recordAtCommit(Runnable action) {
        needed().recordAtCommit.add(action);
    }

    @Override
    public void afterCommit(Runnable action) {
        needed().afterCommit.add(action);
    }
}
