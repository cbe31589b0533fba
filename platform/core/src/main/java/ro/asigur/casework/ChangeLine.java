package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.domain.LineTerms;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.casework.domain.Profession;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;

/** The team says where a service of the plan stands. Who keeps a line of her profession that nobody answers for, answers for it. */
@ApplicationScoped
public class ChangeLine {

    private LineSteps steps;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ChangeLine() {}

    @Inject
    public ChangeLine(LineSteps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    /**
     * @param reason needed to cancel and to note a refusal
     * @param base the state that was on the screen; null: not looked at
     * @throws Refusal {@code casework.changed-meanwhile} with the present state, when somebody else changed it since
     */
    @Requires(CaseworkPermissions.CHANGE)
    public void change(UUID id, String state, @Nullable String reason, @Nullable String base) {
        LineToChange line = steps.take(id);
        LineState to = LineState.of(state);
        if (to == line.state()) {
            return;
        }
        if (base != null && LineState.of(base) != line.state()) {
            throw Refusal.at(
                    "/state",
                    CaseworkProblem.CHANGED_MEANWHILE,
                    Map.of("state", line.state().code()));
        }
        line.state().step(to, !line.state().starts(to) || steps.mayStart(line), reason);
        steps.write(line, to, to.isUnderWay() ? kept(line.terms()) : line.terms(), reason);
    }

    private LineTerms kept(LineTerms terms) {
        Actor keeper = actor.get();
        boolean hers =
                terms.responsible() == null && Profession.of(keeper.roles()).contains(terms.role());
        return hers ? terms.by(keeper.id(), keeper.name()) : terms;
    }
}
