package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.store.BehindPlans;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;

/** Query: households whose plan should have begun and has not, or leaves a need without a service. */
@ApplicationScoped
public class PlansBehind {

    private static final int MOST = 200;

    private BehindPlans plans;
    private HouseholdBoard households;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PlansBehind() {}

    @Inject
    public PlansBehind(BehindPlans plans, HouseholdBoard households, CountyClock clock) {
        this.plans = plans;
        this.households = households;
        this.clock = clock;
    }

    /** @param unmet needs for which nothing has begun */
    public record Behind(HouseholdRow household, LocalDate beginBy, int priority, int unmet) {}

    /** @param next cursor of the following page, null on the last; {@code total} counts all that match */
    public record PageOfBehind(List<Behind> items, @Nullable String next, int total) {}

    /** @param list not-begun or unmet */
    @Requires(CaseworkPermissions.READ)
    public PageOfBehind list(String list, @Nullable Integer uat, @Nullable String after, int limit) {
        BehindPlans.Which which = switch (list) {
            case "not-begun" -> BehindPlans.Which.NOT_BEGUN;
            case "unmet" -> BehindPlans.Which.UNMET;
            default -> throw Refusal.of(CaseworkProblem.LIST_UNKNOWN, Map.of("value", list));
        };
        LocalDate today = clock.today();
        int most = Math.max(1, Math.min(limit, MOST));
        List<BehindPlans.Behind> rows = plans.list(which, uat, today, place(after), most + 1);
        boolean more = rows.size() > most;
        List<BehindPlans.Behind> shown = more ? rows.subList(0, most) : rows;
        Map<UUID, HouseholdRow> known = households.rows(
                shown.stream().map(BehindPlans.Behind::household).toList());
        BehindPlans.@Nullable Behind last = more ? shown.get(most - 1) : null;
        return new PageOfBehind(
                shown.stream()
                        .map(row -> new Behind(
                                Objects.requireNonNull(known.get(row.household()), "a plan without its household"),
                                row.beginBy(),
                                row.priority(),
                                row.unmet()))
                        .toList(),
                last == null ? null : last.beginBy() + "_" + last.plan(),
                plans.count(which, uat, today));
    }

    private static BehindPlans.@Nullable Place place(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        String[] parts = after.split("_", 2);
        try {
            return new BehindPlans.Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException notACursor) {
            throw Refusal.of(CaseworkProblem.LIST_UNKNOWN, Map.of("value", after));
        }
    }
}
