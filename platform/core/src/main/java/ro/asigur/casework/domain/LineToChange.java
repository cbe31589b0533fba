package ro.asigur.casework.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/**
 * A line to be changed, with what decides about it.
 *
 * @param catalogue version of the instrument whose words it has
 * @param persons empty: the household
 */
public record LineToChange(
        UUID id,
        UUID plan,
        HouseholdId household,
        UatCode uat,
        String service,
        String catalogue,
        String category,
        int priority,
        LineState state,
        int version,
        LineTerms terms,
        String planState,
        String agreement,
        LocalDate horizon,
        Set<UUID> persons) {

    public boolean isAgreed() {
        return agreement.equals("da");
    }
}
