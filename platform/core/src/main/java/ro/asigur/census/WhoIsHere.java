package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.LiveFacts;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Who has a household's file or interview open, as long as the screen says so every twenty seconds. In the memory of this
 * server: nothing is stored, and nothing is in the trail beyond the opening of the file. Whoever cannot see the household can
 * neither be there nor ask.
 */
@ApplicationScoped
@Requires(CensusPermissions.READ)
public class WhoIsHere {

    /** Three signs missed, and somebody is gone. */
    private static final Duration LASTS = Duration.ofSeconds(60);

    private static final int MOST_FILES = 20_000;

    private final Map<File, Map<UUID, Sign>> signs = new ConcurrentHashMap<>();

    /** Pages that were closed, until nothing of them can be on its way any more. */
    private final Map<UUID, Instant> closed = new ConcurrentHashMap<>();

    private HouseholdBoard households;
    private Colleagues colleagues;
    private LiveFacts live;
    private CurrentActor current;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected WhoIsHere() {}

    @Inject
    public WhoIsHere(
            HouseholdBoard households, Colleagues colleagues, LiveFacts live, CurrentActor current, CountyClock clock) {
        this.households = households;
        this.colleagues = colleagues;
        this.live = live;
        this.current = current;
        this.clock = clock;
    }

    private record File(TenantId county, UUID household) {}

    private record Sign(Here here, Instant until, UUID page) {}

    /** @param where a short word of the screen: {@code file} or {@code interview:H} */
    public record Here(UUID account, String name, List<Colleagues.RoleName> roles, String where) {}

    /**
     * I am here, or still here. Others hear of it when it is new or somewhere else in the file.
     *
     * @param page the opening of the screen: a sign of it that comes after it was closed brings nobody back
     * @return the others
     * @throws Refusal {@code census.household-not-found} outside the reader's scope
     */
    public List<Here> here(HouseholdId household, String where, UUID page) {
        UatCode uat = visible(household);
        Actor me = current.get();
        Instant now = clock.now();
        tidy(now);
        if (closed.containsKey(page)) {
            return others(household, now);
        }
        Map<UUID, Sign> inside =
                signs.computeIfAbsent(new File(me.tenant(), household.value()), any -> new ConcurrentHashMap<>());
        Sign before = inside.get(me.id());
        boolean still = before != null && before.until().isAfter(now);
        List<Colleagues.RoleName> roles = before != null
                ? before.here().roles()
                : colleagues
                        .find(me.id(), CensusPermissions.READ)
                        .map(Colleagues.Colleague::roles)
                        .orElse(List.of());
        inside.put(me.id(), new Sign(new Here(me.id(), me.name(), roles, where), now.plus(LASTS), page));
        if (!still || before == null || !before.here().where().equals(where)) {
            tell(household, uat);
        }
        return others(household, now);
    }

    public List<Here> others(HouseholdId household) {
        visible(household);
        return others(household, clock.now());
    }

    /** The screen was closed; one that was opened meanwhile stays. */
    public void leave(HouseholdId household, UUID page) {
        UatCode uat = visible(household);
        closed.put(page, clock.now().plus(LASTS));
        UUID me = current.get().id();
        Map<UUID, Sign> inside = signs.getOrDefault(new File(current.get().tenant(), household.value()), Map.of());
        Sign mine = inside.get(me);
        if (mine != null && mine.page().equals(page) && inside.remove(me, mine)) {
            tell(household, uat);
        }
    }

    private List<Here> others(HouseholdId household, Instant now) {
        Actor me = current.get();
        return signs.getOrDefault(new File(me.tenant(), household.value()), Map.of()).values().stream()
                .filter(sign -> sign.until().isAfter(now))
                .map(Sign::here)
                .filter(here -> !here.account().equals(me.id()))
                .sorted(Comparator.comparing(Here::name))
                .toList();
    }

    private UatCode visible(HouseholdId household) {
        HouseholdRow row = households.rows(List.of(household.value())).get(household.value());
        if (row == null) {
            throw Refusal.of(CensusProblem.HOUSEHOLD_NOT_FOUND);
        }
        return new UatCode(row.uat());
    }

    private void tell(HouseholdId household, UatCode uat) {
        live.pass(
                current.get().tenant(),
                new Fact(
                        "presence.Changed",
                        uat,
                        null,
                        JsonMaker.object()
                                .add("householdId", household.toString())
                                .build()));
    }

    /** Pages long closed, and files that nobody looks at any more; the memory stays bounded. */
    private void tidy(Instant now) {
        closed.values().removeIf(until -> until.isBefore(now));
        if (signs.size() > MOST_FILES) {
            signs.values()
                    .forEach(inside ->
                            inside.values().removeIf(sign -> sign.until().isBefore(now)));
            signs.values().removeIf(Map::isEmpty);
        }
    }
}
