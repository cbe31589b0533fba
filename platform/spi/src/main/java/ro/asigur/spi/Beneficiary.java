package ro.asigur.spi;

import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.UatCode;

/**
 * As much of a person as is needed to pick the right one from a list; never the file.
 *
 * @param birthYear null while unknown
 * @param village name, for telling namesakes apart
 */
public record Beneficiary(
        PersonId person,
        HouseholdId household,
        UatCode uat,
        String familyName,
        String givenName,
        @Nullable Integer birthYear,
        String village) {}
