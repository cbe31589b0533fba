package ro.asigur.casework.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.kernel.HouseholdId;

/** Plans as other contexts need them. Runs in the open transaction; what is out of scope is not found. */
public interface HouseholdPlans {

    /**
     * A plan that is not closed.
     *
     * @param agreement da, nu, amanat, nespus
     * @param unmet needs for which nothing has begun
     * @param revision grows with each change of what the plan says: lines kept, added, edited, dropped
     */
    record PlanBrief(UUID id, String state, String agreement, int unmet, int revision) {}

    Optional<PlanBrief> current(HouseholdId household);

    /** By household; those without a plan are left out. One statement. */
    Map<UUID, PlanBrief> current(Collection<UUID> households);

    /** Whether the line is, or was, in a plan of the household. */
    boolean hasLine(HouseholdId household, UUID line);

    /** Whether an alarm of the household is open. */
    boolean alarmed(HouseholdId household);
}
