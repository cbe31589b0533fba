package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;

/** The team has given services of one or several plans, to one person or to a group, in one act. All are noted or none. */
@ApplicationScoped
public class GiveServices {

    private static final int NOTE_MAX = 2000;
    private static final int LINES_MAX = 100;

    private LineSteps steps;
    private Giving giving;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected GiveServices() {}

    @Inject
    public GiveServices(LineSteps steps, Giving giving) {
        this.steps = steps;
        this.giving = giving;
    }

    /**
     * @param occasion made by the device; names the act when it is taken back
     * @param at null: not told
     */
    public record Act(
            UUID occasion,
            LocalDate on,
            @Nullable LocalTime at,
            @Nullable String note,
            List<OfLine> lines) {}

    /** @param persons beneficiaries of the line who were there; none for a line of the household */
    public record OfLine(UUID line, List<UUID> persons) {}

    /** @throws Refusal with the place in the request, e.g. {@code casework.delivery-in-future} at {@code /on} */
    @Requires(CaseworkPermissions.CHANGE)
    public void give(Act act) {
        if (act.lines().isEmpty() || act.lines().size() > LINES_MAX) {
            throw Refusal.at("/lines", CaseworkProblem.NOTHING_GIVEN);
        }
        String note = act.note();
        if (note != null && note.length() > NOTE_MAX) {
            throw Refusal.at("/note", CaseworkProblem.NOTE_TOO_LONG);
        }
        // in one order whoever acts, so that two acts on the same lines wait for each other instead of blocking each
        // other
        IntStream.range(0, act.lines().size())
                .boxed()
                .sorted(Comparator.comparing(i -> act.lines().get(i).line()))
                .forEach(i -> give(act, act.lines().get(i), "/lines/" + i));
    }

    private void give(Act act, OfLine given, String pointer) {
        LineToChange line = steps.take(given.line(), pointer + "/lineId");
        Set<UUID> persons = new HashSet<>(given.persons());
        if (!line.persons().isEmpty() && persons.isEmpty()) {
            throw Refusal.at(pointer + "/persons", CaseworkProblem.PERSON_NEEDED);
        }
        if (!line.persons().containsAll(persons)) {
            throw Refusal.at(pointer + "/persons", CaseworkProblem.NOT_A_BENEFICIARY);
        }
        giving.give(
                line, persons, new Giving.Given(line.service(), act.on(), act.at(), act.note(), null, act.occasion()));
    }
}
