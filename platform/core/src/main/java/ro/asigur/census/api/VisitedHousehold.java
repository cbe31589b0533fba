package ro.asigur.census.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.UatCode;

/**
 * A household as an interview needs it: where it is and who lives there.
 *
 * @param absorbed records that were found to be of a member: record → member
 */
public record VisitedHousehold(HouseholdId id, UatCode uat, List<Member> members, Map<UUID, UUID> absorbed) {

    public VisitedHousehold {
        members = List.copyOf(members);
        absorbed = Map.copyOf(absorbed);
    }

    /** Whose record this is: the member's own id for what is written about a record that was found to be hers. */
    public UUID stays(UUID person) {
        return absorbed.getOrDefault(person, person);
    }

    /** The member's own fields that the diagnosis reads; see {@link MemberSheet}. */
    public record Member(
            PersonId id,
            String familyName,
            String givenName,
            @Nullable LocalDate birthDate,
            String birthPrecision,
            @Nullable String sex,
            String presence,
            @Nullable String mother,
            @Nullable String father,
            @Nullable UUID partner) {}
}
