package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.LineTerms;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.casework.domain.TermsChanged;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.instrument.api.Periods;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;

/** The team edits a line of the plan: who, by when, how often, towards whom. */
@ApplicationScoped
public class EditLine {

    private static final int REPEATS_AT_MOST_EVERY_MONTHS = 12;

    private static final int HORIZON_MONTHS = 12;

    private LineSteps steps;
    private Instruments instruments;
    private Colleagues colleagues;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected EditLine() {}

    @Inject
    public EditLine(LineSteps steps, Instruments instruments, Colleagues colleagues, CountyClock clock) {
        this.steps = steps;
        this.instruments = instruments;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** The terms that the device writes, made from those that the line has now. */
    @FunctionalInterface
    public interface Edit {
        LineTerms of(LineTerms now);
    }

    /**
     * @param looked the terms that were on the screen, by the same way as {@code edit}; a field that was changed since, and that
     *     this edit changes too, is refused
     * @throws Refusal {@code casework.terms-changed-meanwhile} naming the field and what it is now
     */
    @Requires(CaseworkPermissions.CHANGE)
    public void edit(UUID id, Edit edit, Edit looked) {
        LineToChange line = steps.take(id);
        if (line.state() == LineState.INCHIS) {
            throw Refusal.at("/lineId", CaseworkProblem.LINE_CLOSED);
        }
        LineTerms now = line.terms();
        LineTerms wanted = edit.of(now);
        if (TermsChanged.fields(now, wanted).isEmpty()) {
            return;
        }
        refuseOverwriting(now, wanted, looked.of(now));
        LineTerms checked = check(line.catalogue(), line.uat(), line.horizon(), now, wanted);
        steps.write(line, line.state(), checked, null);
    }

    private static void refuseOverwriting(LineTerms now, LineTerms wanted, LineTerms looked) {
        Set<String> meanwhile = TermsChanged.fields(looked, now);
        TermsChanged.fields(now, wanted).stream()
                .filter(meanwhile::contains)
                .findFirst()
                .ifPresent(field -> {
                    String present = Objects.requireNonNullElse(TermsChanged.value(now, field), "–");
                    throw Refusal.at(
                            "/" + field,
                            CaseworkProblem.TERMS_CHANGED_MEANWHILE,
                            Map.of("field", field, "now", present));
                });
    }

    /**
     * The terms as they may be written, with the name of who answers for the line.
     *
     * @throws Refusal with the field that cannot be
     */
    LineTerms check(String catalogue, UatCode uat, LocalDate horizon, @Nullable LineTerms before, LineTerms wanted) {
        Instrument instrument = instruments.version(catalogue).instrument();
        if (!instrument.roles().containsKey(wanted.role())) {
            throw Refusal.at("/role", CaseworkProblem.ROLE_UNKNOWN);
        }
        if (!instrument.destinations().keySet().containsAll(wanted.destinations())
                || Set.copyOf(wanted.destinations()).size()
                        != wanted.destinations().size()) {
            throw Refusal.at("/destinations", CaseworkProblem.DESTINATION_UNKNOWN);
        }
        LocalDate due = wanted.due();
        if (due != null && (before == null || !due.equals(before.due()))) {
            checkDue(due, horizon);
        }
        checkFrequency(wanted.repeatEvery());
        UUID responsible = wanted.responsible();
        if (responsible == null) {
            return wanted;
        }
        if (before != null && Objects.equals(responsible, before.responsible())) {
            return before.responsibleName() == null ? wanted : wanted.by(responsible, before.responsibleName());
        }
        String name = colleagues
                .find(responsible, CaseworkPermissions.CHANGE)
                .filter(colleague -> colleague.worksIn(uat))
                .orElseThrow(() -> Refusal.at("/responsible", CaseworkProblem.NOT_IN_TEAM))
                .name();
        return wanted.by(responsible, name);
    }

    private void checkDue(LocalDate due, LocalDate horizon) {
        if (due.isBefore(clock.today())) {
            throw Refusal.at("/due", CaseworkProblem.DUE_IN_PAST);
        }
        LocalDate year = clock.today().plusMonths(HORIZON_MONTHS);
        LocalDate latest = horizon.isAfter(year) ? horizon : year; // a plan lasts twelve months at least
        if (due.isAfter(latest)) {
            throw Refusal.at("/due", CaseworkProblem.BEYOND_HORIZON, Map.of("horizon", latest.toString()));
        }
    }

    private void checkFrequency(@Nullable String repeatEvery) {
        if (repeatEvery == null) {
            return;
        }
        LocalDate today = clock.today();
        LocalDate next;
        try {
            next = Periods.after(today, repeatEvery);
        } catch (DateTimeException | ArithmeticException notAPeriod) {
            throw Refusal.at("/repeatEvery", CaseworkProblem.FREQUENCY_WRONG);
        }
        if (!next.isAfter(today) || next.isAfter(today.plusMonths(REPEATS_AT_MOST_EVERY_MONTHS))) {
            throw Refusal.at("/repeatEvery", CaseworkProblem.FREQUENCY_WRONG);
        }
    }
}
