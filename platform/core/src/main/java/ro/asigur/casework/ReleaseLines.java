package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ro.asigur.casework.store.HandedLines;
import ro.asigur.census.api.HouseholdMoves;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/** A household came from another commune: who answered for its services there cannot answer for them here. */
@ApplicationScoped
public class ReleaseLines implements HouseholdMoves {

    private HandedLines lines;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ReleaseLines() {}

    @Inject
    public ReleaseLines(HandedLines lines, CurrentActor actor) {
        this.lines = lines;
        this.actor = actor;
    }

    @Override
    public void arrived(HouseholdId household, UatCode in) {
        lines.release(household.value(), actor.get().name());
    }
}
