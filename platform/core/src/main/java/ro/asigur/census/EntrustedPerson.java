package ro.asigur.census;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is entrusted to the reader now.
 *
 * @param ageMonths completed months today; null without a date of birth
 * @param reason consult, referral, centre, transfer or other
 * @param until the last day, included
 * @param givenBy name of the colleague who gave access; null when a module did
 */
public record EntrustedPerson(
        UUID grantId,
        UUID personId,
        String familyName,
        String givenName,
        @Nullable Integer ageMonths,
        String birthPrecision,
        int uat,
        String uatName,
        String reason,
        @Nullable String words,
        LocalDate from,
        LocalDate until,
        @Nullable String givenBy) {}
