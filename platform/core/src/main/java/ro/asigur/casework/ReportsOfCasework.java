package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.casework.api.CaseworkReports;
import ro.asigur.casework.store.GivenLists;
import ro.asigur.casework.store.Plans;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.HouseholdId;

/** Plans and what was given, in the words of the catalogue each was made with. */
@ApplicationScoped
public class ReportsOfCasework implements CaseworkReports {

    @Inject
    Plans plans;

    @Inject
    PlanReading reading;

    @Inject
    GivenLists given;

    @Inject
    Instruments instruments;

    @Override
    public Optional<PlanOnPaper> plan(UUID id) {
        return plans.find(id).map(reading::sheet).map(ReportsOfCasework::onPaper);
    }

    @Override
    public Optional<PlanOnPaper> currentPlan(HouseholdId household) {
        return plans.currentOf(household).map(reading::sheet).map(ReportsOfCasework::onPaper);
    }

    private static PlanOnPaper onPaper(PlanSheet plan) {
        PlanSheet.AgreementSheet said = plan.signed();
        return new PlanOnPaper(
                plan.id(),
                plan.householdId(),
                plan.state(),
                plan.agreement(),
                plan.createdAt(),
                plan.horizon(),
                said == null
                        ? null
                        : new Signed(said.agreement(), said.signer(), said.on(), said.way(), said.signature()),
                plan.lines().stream().map(ReportsOfCasework::line).toList());
    }

    private static Line line(PlanSheet.Line line) {
        return new Line(
                line.textRo(),
                line.category(),
                line.role(),
                line.destinations(),
                line.priority(),
                line.due(),
                line.timingRo(),
                line.repeatEvery(),
                line.state(),
                line.reason(),
                line.persons(),
                line.vulnerabilities(),
                line.responsibleName(),
                line.given(),
                line.lastGiven(),
                line.folded().stream().map(PlanSheet.Line::textRo).toList());
    }

    @Override
    public List<Given> given(HouseholdId household, int most) {
        return given.of(household, most).stream().map(this::worded).toList();
    }

    @Override
    public List<Given> givenBy(UUID account, LocalDate from, LocalDate until) {
        return given.by(account, from, until).stream().map(this::worded).toList();
    }

    /** A module's own service has no word in the catalogue: the line it was given under has. */
    private Given worded(GivenLists.Row row) {
        Instrument.Service service =
                PlanReading.service(instruments.version(row.catalogue()).instrument(), row.service());
        return new Given(
                row.on(),
                row.at(),
                service.text().ro(),
                service.category(),
                row.household(),
                row.persons(),
                row.note(),
                row.by());
    }
}
