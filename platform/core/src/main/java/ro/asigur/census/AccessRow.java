package ro.asigur.census;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague's access to one member of a household, given one by one.
 *
 * @param colleague name of the account
 * @param reason consult, referral, centre, transfer or other
 * @param from the first day, {@code until} the last, both included
 * @param givenBy name; null when a module gave it
 * @param state coming, open or over
 * @param endedAt when it was ended before its time
 */
public record AccessRow(
        UUID grantId,
        UUID personId,
        UUID account,
        String colleague,
        String reason,
        @Nullable String words,
        LocalDate from,
        LocalDate until,
        @Nullable String givenBy,
        String state,
        @Nullable Instant endedAt) {}
