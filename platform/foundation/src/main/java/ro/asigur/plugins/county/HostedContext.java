package ro.asigur.plugins.county;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.PluginsProblem;
import ro.asigur.plugins.jar.Description;
import ro.asigur.spi.CareActor;
import ro.asigur.spi.CareContext;
import ro.asigur.spi.LinkUse;
import ro.asigur.spi.UnitOfWork;
import ro.asigur.tenancy.api.Tenant;

/** A module's context in one county, from its start to its stop. */
final class HostedContext implements CareContext {

    private static final long PATIENCE_SECONDS = 5;

    private final Tenant tenant;
    private final Description module;
    private final Doors doors;
    private final ModuleTexts texts;
    private final @Nullable EntityManagerFactory unit;
    private final ReentrantReadWriteLock running = new ReentrantReadWriteLock();
    private volatile boolean closed;

    HostedContext(
            Tenant tenant, Description module, Doors doors, ModuleTexts texts, @Nullable EntityManagerFactory unit) {
        this.tenant = tenant;
        this.module = module;
        this.doors = doors;
        this.texts = texts;
        this.unit = unit;
    }

    /** Lets the calls under way end, five seconds at most, and answers no more. */
    void close() {
        closed = true;
        try {
            if (running.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.writeLock().unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (unit != null) {
            unit.close();
        }
    }

    private <T> T whileOn(Supplier<T> call) {
        running.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(module.id() + " is switched off in " + tenant.id());
            }
            return call.get();
        } finally {
            running.readLock().unlock();
        }
    }

    @Override
    public TenantId tenant() {
        return whileOn(tenant::id);
    }

    @Override
    public Optional<CareActor> actor() {
        return whileOn(() -> acting().map(Actors::seen));
    }

    private Optional<Actor> acting() {
        Optional<Actor> actor = doors.actor().find();
        if (actor.isPresent() && !actor.get().tenant().equals(tenant.id())) {
            throw new IllegalStateException("somebody of " + actor.get().tenant() + " in " + tenant.id());
        }
        return actor;
    }

    @Override
    public Instant now() {
        return whileOn(doors.clock()::now);
    }

    @Override
    public LocalDate today() {
        return whileOn(() -> LocalDate.ofInstant(doors.clock().now(), tenant.zone()));
    }

    @Override
    public <T> T within(Function<UnitOfWork, T> work) {
        return whileOn(() -> {
            Actor actor = acting().orElseGet(() -> system("public", List.of()));
            return inTransaction(actor, work);
        });
    }

    private Actor system(String name, List<ro.asigur.kernel.UatCode> uats) {
        return Actors.system(tenant.id(), module.id() + "." + name, Set.of(), uats);
    }

    private <T> T inTransaction(Actor actor, Function<UnitOfWork, T> work) {
        return doors.transactions()
                .within(actor.binding(), () -> work.apply(new HostedUnit(module, doors, unit, actor)));
    }

    @Override
    public <T> T redeem(String kind, String token, BiFunction<UnitOfWork, LinkUse, T> work) {
        return whileOn(() -> {
            String stored = HostedUnit.storedKind(module, kind);
            LinkUse found = inTransaction(
                    system("link", List.of()),
                    unit -> linkUse(kind, doors.links().look(stored, token)));
            return inTransaction(
                    system("link", found.uats()),
                    unit -> work.apply(unit, linkUse(kind, doors.links().take(stored, token))));
        });
    }

    private static LinkUse linkUse(String kind, Optional<JsonObject> stored) {
        return HostedUnit.linkUse(kind, stored.orElseThrow(() -> Refusal.of(PluginsProblem.LINK_NOT_VALID)));
    }

    @Override
    public <T> T shared(Function<Connection, T> work) {
        return whileOn(() -> {
            if (doors.inTransaction()) {
                throw new IllegalStateException("never both databases in one transaction");
            }
            return doors.transactions().shared(tenant.id(), work);
        });
    }

    @Override
    public String setting(String key) {
        if (module.settings().stream().noneMatch(known -> known.key().equals(key))) {
            throw new IllegalArgumentException(module.id() + " declares no setting " + key);
        }
        return whileOn(() -> doors.setting(tenant.id(), key));
    }

    @Override
    public String text(String key, Map<String, Object> args) {
        return whileOn(() -> {
            String locale = acting().map(Actor::locale).orElse("ro");
            String text = texts.find(key, locale)
                    .orElseThrow(() -> new IllegalArgumentException(module.id() + " has no text " + key));
            return ModuleTexts.filled(text, args);
        });
    }
}
