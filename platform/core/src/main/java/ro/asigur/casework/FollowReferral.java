package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ro.asigur.casework.api.ReferredLines;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.casework.store.Alarms;
import ro.asigur.casework.store.PlanLines;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/** The plan follows what a provider answers: the same steps, rules and history as when the team takes them. */
@ApplicationScoped
public class FollowReferral implements ReferredLines {

    @Inject
    PlanLines lines;

    @Inject
    Alarms alarms;

    @Inject
    LineSteps steps;

    @Inject
    Giving giving;

    @Override
    public Optional<ReferredLine> find(UUID line) {
        return lines.take(line).map(this::referred);
    }

    @Override
    public List<ReferredLine> waiting(UatCode uat, int most) {
        return lines.waitingReferrals(uat, most).stream().map(this::referred).toList();
    }

    private ReferredLine referred(LineToChange found) {
        return new ReferredLine(
                found.id(),
                found.household(),
                found.uat(),
                found.category(),
                found.priority(),
                found.terms().destinations(),
                found.persons(),
                open(found) && found.state().isDeliverable(),
                found.priority() == 1 && steps.service(found).mandatoryNotice());
    }

    @Override
    public boolean noticeDue(HouseholdId household) {
        return alarms.noticeDue(household);
    }

    @Override
    public void begun(UUID id) {
        lines.take(id)
                .filter(FollowReferral::open)
                .filter(line -> line.state().starts(LineState.IN_DERULARE) && steps.mayStart(line))
                .ifPresent(line -> steps.write(line, LineState.IN_DERULARE, null));
    }

    @Override
    public void given(UUID id, UUID person, LocalDate on, String note) {
        lines.take(id)
                .filter(FollowReferral::open)
                .filter(line -> line.state().isDeliverable())
                .filter(line -> !line.state().starts(LineState.FURNIZAT) || steps.mayStart(line))
                .ifPresent(line -> giving.give(
                        line,
                        line.persons().contains(person) ? Set.of(person) : Set.of(),
                        new Giving.Given(line.service(), on, null, note, null, null)));
    }

    private static boolean open(LineToChange line) {
        return !line.planState().equals("inchis");
    }
}
