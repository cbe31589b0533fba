package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Lives;
import ro.asigur.census.store.Merges;
import ro.asigur.census.store.UnmergeItems;
import ro.asigur.census.store.Visits;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;

/** Query: who lived in a household over time, which records were joined, and the visits paid to it. */
@ApplicationScoped
public class HouseholdLife {

    private Households households;
    private Lives lives;
    private Merges merges;
    private UnmergeItems items;
    private Visits visits;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HouseholdLife() {}

    @Inject
    public HouseholdLife(Households households, Lives lives, Merges merges, UnmergeItems items, Visits visits) {
        this.households = households;
        this.lives = lives;
        this.merges = merges;
        this.items = items;
        this.visits = visits;
    }

    /** A merge in which a member of the household is one of the two. {@code intoName} empty where she may not be seen. */
    public record Joined(
            UUID mergeId,
            UUID personId,
            String name,
            UUID into,
            String intoName,
            @Nullable UUID intoHousehold,
            String by,
            Instant at) {}

    /** @param outcome option of Z02 */
    public record Visited(
            LocalDate on, String outcome, @Nullable LocalDate returnOn, String author) {}

    /**
     * @param mainCarer a member's id
     * @param unknownBefore members whom no service knew before the first visit
     * @param events the latest first
     * @param joined records that are held for one now
     * @param toDecide what was recorded while two were held for one, the undecided first
     * @param visits the latest first
     */
    public record Life(
            @Nullable UUID mainCarer,
            List<UUID> unknownBefore,
            List<LifeEvent> events,
            List<Joined> joined,
            List<UnmergedRecord> toDecide,
            List<Visited> visits) {}

    @Requires(CensusPermissions.READ)
    public Life of(HouseholdId household) {
        if (households.find(household).isEmpty()) {
            throw Refusal.of(CensusProblem.HOUSEHOLD_NOT_FOUND);
        }
        return new Life(
                lives.carer(household).orElse(null),
                lives.unknownBefore(household),
                lives.of(household),
                merges.of(household),
                items.of(household),
                visits.of(household));
    }
}
