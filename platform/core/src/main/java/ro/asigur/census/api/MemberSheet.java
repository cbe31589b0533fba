package ro.asigur.census.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a household.
 *
 * @param birthPrecision exact, month, year or estimated
 * @param ageMonths completed months today; null without a date
 * @param cnpMasked last four digits; null without a CNP
 * @param presence option of P13
 * @param mother a member's id, {@code absent} or {@code unknown}; father the same
 * @param partner a member's id
 * @param also ids of other records that were found to be of this person: what lies with them is hers
 */
public record MemberSheet(
        UUID id,
        int position,
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
        @Nullable String mother,
        @Nullable String father,
        @Nullable String partner,
        int version,
        List<UUID> also) {}
