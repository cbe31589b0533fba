package ro.asigur.census.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/** What reports and papers ask of the census. Each is one statement. Runs in the open transaction, in the reader's scope. */
public interface CensusReports {

    /** @param outcome option of Z02 */
    record VisitMade(LocalDate on, String outcome, UUID household, Instant madeAt) {}

    /** Visits a worker paid, by day. */
    List<VisitMade> visits(UUID account, LocalDate from, LocalDate until);

    /**
     * Somebody under eighteen who lives there.
     *
     * @param cnpMasked last four digits; null without a CNP
     * @param mother as {@code father}: {@code absent}, {@code unknown}, null where nobody said, else the member's presence
     *     (option of P13), {@code deces} when she died
     * @param mainCarer name of the member who mainly cares for the household's children
     */
    record Child(
            UUID id,
            String familyName,
            String givenName,
            LocalDate birthDate,
            String birthPrecision,
            @Nullable String sex,
            @Nullable String cnpMasked,
            UUID household,
            int number,
            String villageName,
            String address,
            String headName,
            @Nullable String mother,
            @Nullable String father,
            @Nullable String mainCarer) {}

    /** Of a commune, by village, household and age. */
    List<Child> children(UatCode uat, LocalDate today);

    /** The member who mainly cares for the household's children. */
    Optional<UUID> mainCarer(HouseholdId household);
}
