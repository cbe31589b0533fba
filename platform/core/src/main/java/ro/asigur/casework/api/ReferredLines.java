package ro.asigur.casework.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/**
 * Casework's door for who answers a line from outside the team. Runs in the open transaction; what is out of scope is not found.
 */
public interface ReferredLines {

    /**
     * A line of an open plan.
     *
     * @param persons its beneficiaries; none: the household
     * @param open something may still be done for it
     * @param mandatoryNotice the law asks for a notice, whether the family agrees or not
     */
    record ReferredLine(
            UUID id,
            HouseholdId household,
            UatCode uat,
            String category,
            int priority,
            List<String> destinations,
            Set<UUID> persons,
            boolean open,
            boolean mandatoryNotice) {}

    /** Locked until the commit. */
    Optional<ReferredLine> find(UUID line);

    /** Referrals of open plans in a commune for which nothing has begun, the most urgent first. Not locked. */
    List<ReferredLine> waiting(UatCode uat, int most);

    /** An alarm of the household is open for which the law asks for a notice. */
    boolean noticeDue(HouseholdId household);

    /** Somebody has taken it on. Nothing happens where the household has not agreed, or the line is further already. */
    void begun(UUID line);

    /** The person has had the service. Nothing happens where the household has not agreed, or the line is ended. */
    void given(UUID line, UUID person, LocalDate on, String note);
}
