package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.PlanSheet.AgreementSheet;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.store.Agreements;
import ro.asigur.casework.store.PlanHistories;
import ro.asigur.casework.store.PlanHistories.GivenOnLine;
import ro.asigur.casework.store.PlanHistories.Step;
import ro.asigur.casework.store.Plans;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;

/** Query: everything that was done in a plan, the latest first. */
@ApplicationScoped
public class HistoryOfPlan {

    private Plans plans;
    private PlanHistories histories;
    private Agreements agreements;
    private Instruments instruments;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HistoryOfPlan() {}

    @Inject
    public HistoryOfPlan(Plans plans, PlanHistories histories, Agreements agreements, Instruments instruments) {
        this.plans = plans;
        this.histories = histories;
        this.agreements = agreements;
        this.instruments = instruments;
    }

    @Requires(CaseworkPermissions.READ)
    public List<HistoryEntry> of(UUID plan) {
        if (plans.find(plan).isEmpty()) {
            throw Refusal.of(CaseworkProblem.PLAN_NOT_FOUND);
        }
        List<HistoryEntry> entries = new ArrayList<>();
        histories.steps(plan).forEach(step -> entries.add(entry(step)));
        histories.given(plan).forEach(given -> add(given, entries));
        agreements.of(plan).forEach(said -> entries.add(entry(said)));
        entries.sort(Comparator.comparing(HistoryEntry::at).reversed());
        return List.copyOf(entries);
    }

    private Instrument.Text words(String catalogue, String service) {
        return PlanReading.service(instruments.version(catalogue).instrument(), service)
                .text();
    }

    private HistoryEntry entry(Step step) {
        Instrument.Text words = words(step.catalogue(), step.service());
        @Nullable JsonObject changes = step.changes();
        boolean added = changes != null && changes.getBoolean("added", false);
        return new HistoryEntry(
                added ? "added" : "step",
                step.at(),
                step.by(),
                step.line(),
                words.ro(),
                words.en(),
                step.before(),
                step.after(),
                added ? null : changes,
                null,
                null,
                step.reason(),
                List.of());
    }

    private void add(GivenOnLine given, List<HistoryEntry> entries) {
        Instrument.Text words = words(given.catalogue(), given.service());
        entries.add(new HistoryEntry(
                "given",
                given.at(),
                given.by(),
                given.line(),
                words.ro(),
                words.en(),
                null,
                null,
                null,
                given.on(),
                given.time(),
                given.note(),
                given.persons()));
        if (given.withdrawnAt() != null && given.withdrawnBy() != null) {
            entries.add(new HistoryEntry(
                    "taken-back",
                    given.withdrawnAt(),
                    given.withdrawnBy(),
                    given.line(),
                    words.ro(),
                    words.en(),
                    null,
                    null,
                    null,
                    given.on(),
                    given.time(),
                    null,
                    given.persons()));
        }
    }

    private static HistoryEntry entry(AgreementSheet said) {
        return new HistoryEntry(
                "agreement",
                said.recordedAt(),
                said.recordedBy(),
                null,
                null,
                null,
                null,
                said.agreement(),
                null,
                said.on(),
                null,
                said.signer(),
                List.of());
    }
}
