package ro.asigur.census;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of a person held beside another one.
 *
 * @param number the household's; 0, like empty place names, where the household may not be seen
 * @param ageMonths completed months today; null without a date of birth
 * @param lastVisit of the household
 * @param recordedOn the day the record was made
 */
public record PersonSide(
        UUID id,
        UUID householdId,
        int number,
        String familyName,
        String givenName,
        @Nullable LocalDate birthDate,
        String birthPrecision,
        @Nullable Integer ageMonths,
        @Nullable String sex,
        @Nullable String cnpMasked,
        @Nullable String noCnpReason,
        @Nullable String relation,
        String presence,
        int uat,
        String uatName,
        String villageName,
        String address,
        String headName,
        @Nullable LocalDate lastVisit,
        LocalDate recordedOn) {}
