package ro.asigur.plugins.county;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.TenantId;
import ro.asigur.outbox.api.Fact;
import ro.asigur.plugins.jar.Description;
import ro.asigur.plugins.jar.ShelvedPlugin;
import ro.asigur.spi.CareFact;
import ro.asigur.spi.CareModule;
import ro.asigur.spi.Job;
import ro.asigur.spi.LiveChannel;

/** A module that is on in a county. */
public final class RunningModule {

    private final TenantId tenant;
    private final ShelvedPlugin plugin;
    private final ShelvedPlugin.Loaded loaded;
    private final CareModule module;
    private final HostedContext context;
    private final @Nullable Object resource;

    RunningModule(
            TenantId tenant,
            ShelvedPlugin plugin,
            ShelvedPlugin.Loaded loaded,
            CareModule module,
            HostedContext context,
            @Nullable Object resource) {
        this.tenant = tenant;
        this.plugin = plugin;
        this.loaded = loaded;
        this.module = module;
        this.context = context;
        this.resource = resource;
    }

    public String id() {
        return plugin.id();
    }

    public String version() {
        return plugin.version();
    }

    public Description description() {
        return loaded.description();
    }

    public ClassLoader loader() {
        return loaded.loader();
    }

    public Optional<Object> resource() {
        return Optional.ofNullable(resource);
    }

    public Optional<LiveChannel> channel(String name) {
        return module.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    /** Does the work of a job on this thread, as whoever acts on it. */
    public void runJob(String name) {
        Job job = module.jobs().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id() + " no longer has the job " + name));
        job.work().run();
    }

    /** Who hears a fact: works in the fact's commune alone. */
    public Actor listener(Fact fact) {
        return Actors.system(
                tenant,
                id() + ".facts",
                description().permissionCodes(),
                fact.uat() == null ? List.of() : List.of(fact.uat()));
    }

    public void hear(Fact fact, Instant at) {
        PersonId person = fact.person() == null ? null : new PersonId(fact.person());
        module.heard(new CareFact(fact.type(), fact.uat(), person, fact.payload()), at);
    }

    /** @return what it threw when it was told to stop, for the log; its data stay */
    Optional<Throwable> stop() {
        try {
            module.stop();
            return Optional.empty();
        } catch (Exception | LinkageError | StackOverflowError bad) {
            return Optional.of(bad);
        } finally {
            context.close();
        }
    }
}
