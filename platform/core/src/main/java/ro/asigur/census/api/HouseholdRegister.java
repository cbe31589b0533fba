package ro.asigur.census.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;

/** The census's door for other contexts. Runs in the open transaction; what is out of scope is not found. */
public interface HouseholdRegister {

    Optional<HouseholdSheet> sheet(HouseholdId household);

    /** In the order of the household. */
    List<MemberSheet> members(HouseholdId household);

    Optional<VisitedHousehold> open(HouseholdId household);

    /** Writes the visit down and brings the household's status, priority and dates up to date; a due re-evaluation is done. */
    void visited(VisitedHousehold household, VisitOutcome outcome);

    /** @param priority strongest of its members between visits; null when nothing asks for support any more */
    void prioritised(VisitedHousehold household, @Nullable Integer priority);

    /** @param children how many of them are at risk of being separated from their family */
    void atRisk(VisitedHousehold household, int children);
}
