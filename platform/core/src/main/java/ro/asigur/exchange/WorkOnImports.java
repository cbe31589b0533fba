package ro.asigur.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import ro.asigur.exchange.store.Imports;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Transactions;

/** Takes up the files that were ordered to be gone through, and those that a server left half-way when it stopped. */
@ApplicationScoped
public class WorkOnImports implements RecurringJob {

    private Transactions transactions;
    private Imports imports;
    private CountyClock clock;
    private GoThroughImport passage;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected WorkOnImports() {}

    @Inject
    public WorkOnImports(Transactions transactions, Imports imports, CountyClock clock, GoThroughImport passage) {
        this.transactions = transactions;
        this.imports = imports;
        this.clock = clock;
        this.passage = passage;
    }

    @Override
    public String name() {
        return "exchange.imports";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(5));
    }

    @Override
    public Set<String> permissions() {
        return Set.of();
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        List<ImportSheet> waiting = transactions.within(actor.binding(), () -> imports.waiting(clock.now()));
        for (ImportSheet sheet : waiting) {
            try {
                passage.go(tenant, sheet);
            } catch (RuntimeException broken) {
                passage.broke(tenant, sheet, broken);
            }
        }
    }
}
