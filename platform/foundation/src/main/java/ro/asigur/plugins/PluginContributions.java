package ro.asigur.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.PermissionSource;
import ro.asigur.jobs.api.JobSource;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.FactListener;
import ro.asigur.plugins.county.RunningModule;
import ro.asigur.plugins.jar.Description;
import ro.asigur.plugins.jar.ShelvedPlugin;
import ro.asigur.settings.api.SettingSource;
import ro.asigur.spi.Job;

/** What the modules add to the platform's permissions, settings and jobs, and the facts handed to them. */
@ApplicationScoped
public class PluginContributions implements PermissionSource, SettingSource, JobSource, FactListener {

    private static final Logger LOG = Logger.getLogger(PluginContributions.class.getName());

    @Inject
    JarPluginHost host;

    @Inject
    CurrentActor current;

    private Stream<Description> modules() {
        return host.shelf().all().stream().map(ShelvedPlugin::description).flatMap(read -> read.stream());
    }

    @Override
    public List<Permission> permissions() {
        return modules()
                .flatMap(module -> module.permissions().stream())
                .map(one ->
                        new Permission(one.code(), one.text().ro(), one.text().en()))
                .toList();
    }

    @Override
    public List<Declared> settings() {
        return modules()
                .flatMap(module -> module.settings().stream())
                .map(one -> new Declared(
                        one.key(),
                        Kind.valueOf(one.kind().name()),
                        one.defaultValue(),
                        one.text().ro(),
                        one.text().en()))
                .toList();
    }

    /** A trigger comes round in every county; where the module is off nothing is done. */
    @Override
    public List<RecurringJob> jobs() {
        List<RecurringJob> jobs = new ArrayList<>();
        modules().forEach(module -> module.jobs().forEach(job -> jobs.add(new ModuleJob(host, module, job))));
        return jobs;
    }

    private record ModuleJob(JarPluginHost host, Description module, Job job) implements RecurringJob {

        @Override
        public String name() {
            return module.id() + "." + job.name();
        }

        @Override
        public Rhythm rhythm() {
            return Rhythm.cron(job.cron());
        }

        @Override
        public Set<String> permissions() {
            return module.permissionCodes();
        }

        @Override
        public void run(TenantId tenant, Actor actor) {
            host.modules().find(tenant, module.id()).ifPresent(running -> running.runJob(job.name()));
        }
    }

    /** Keys this listener's place in the outbox. */
    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public void on(TenantId tenant, Fact fact, Instant at) {
        for (RunningModule module : host.modules().running(tenant)) {
            if (module.description().hears().contains(fact.type())) {
                tell(module, fact, at);
            }
        }
    }

    private void tell(RunningModule module, Fact fact, Instant at) {
        try {
            current.as(module.listener(fact), () -> {
                module.hear(fact, at);
                return true;
            });
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            LOG.log(Level.WARNING, "plugin " + module.id() + " on the fact " + fact.type(), failed);
        }
    }
}
