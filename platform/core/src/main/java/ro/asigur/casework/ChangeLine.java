package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineState;
import ro.asigur.casework.store.PlanLines.LineToChange;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;

/** The team says where a service of the plan stands. */
@ApplicationScoped
public class ChangeLine {

    private LineSteps steps;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ChangeLine() {}

    @Inject
    public ChangeLine(LineSteps steps) {
        this.steps = steps;
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
        steps.write(line, to, reason);
    }
}
