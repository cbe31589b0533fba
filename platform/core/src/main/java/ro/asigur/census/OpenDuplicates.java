package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.Likeness;
import ro.asigur.census.store.DuplicateCases;
import ro.asigur.census.store.DuplicateCases.OnFile;
import ro.asigur.census.store.Lookalikes;
import ro.asigur.census.store.Lookalikes.Side;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;

/** Query: pairs that may be one person, both side by side, for who may see both. */
@ApplicationScoped
public class OpenDuplicates {

    private static final int MOST = 100;
    private static final Set<String> STATES = Set.of("open", "merged", "distinct");

    private DuplicateCases cases;
    private Lookalikes lookalikes;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OpenDuplicates() {}

    @Inject
    public OpenDuplicates(DuplicateCases cases, Lookalikes lookalikes, AuditTrail audit) {
        this.cases = cases;
        this.lookalikes = lookalikes;
        this.audit = audit;
    }

    /** @param next where the following page begins, null on the last; {@code total} counts all of the state */
    public record Page(List<DuplicateCase> items, @Nullable String next, int total) {}

    /**
     * The most alike first.
     *
     * @param state open, merged or distinct
     * @param uat null: all communes of the reader
     * @param from how many to pass over
     */
    @Requires(CensusPermissions.DUPLICATES)
    public Page list(String state, @Nullable Integer uat, int from, int limit) {
        if (!STATES.contains(state)) {
            throw Refusal.at("/state", CensusProblem.OPTION_UNKNOWN, Map.of("value", state));
        }
        int page = Math.max(1, Math.min(limit, MOST));
        int start = Math.max(0, from);
        List<OnFile> found = cases.page(state, uat, start, page + 1);
        boolean more = found.size() > page;
        List<OnFile> shown = more ? found.subList(0, page) : found;
        Set<UUID> people = new HashSet<>();
        shown.forEach(one -> people.addAll(List.of(one.one(), one.other())));
        Map<UUID, Side> sides = lookalikes.of(people);
        List<DuplicateCase> items =
                shown.stream().flatMap(one -> shown(one, sides).stream()).toList();
        return new Page(items, more ? Integer.toString(start + page) : null, cases.count(state, uat));
    }

    /** The reading of the two goes into the trail. */
    @Requires(CensusPermissions.DUPLICATES)
    public DuplicateCase open(UUID id) {
        DuplicateCase opened = cases.find(id)
                .flatMap(one -> shown(one, lookalikes.of(List.of(one.one(), one.other()))))
                .orElseThrow(() -> Refusal.of(CensusProblem.DUPLICATE_NOT_FOUND));
        for (PersonSide side : List.of(opened.one(), opened.other())) {
            audit.read("duplicate.opened", side.id(), new UatCode(side.uat()), JsonValue.NULL);
        }
        return opened;
    }

    private static Optional<DuplicateCase> shown(OnFile one, Map<UUID, Side> sides) {
        Side first = sides.get(one.one());
        Side second = sides.get(one.other());
        if (first == null || second == null) {
            return Optional.empty();
        }
        Optional<Likeness> now = Likeness.between(first.compared(), second.compared());
        return Optional.of(new DuplicateCase(
                one.id(),
                one.state(),
                now.map(Likeness::score).orElse(one.score()),
                now.map(Likeness::reasons).orElse(one.reasons()),
                first.shown(),
                second.shown(),
                one.foundAt(),
                one.decidedBy(),
                one.decidedAt(),
                one.words(),
                one.merge()));
    }
}
