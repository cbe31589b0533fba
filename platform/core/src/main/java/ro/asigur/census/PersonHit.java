package ro.asigur.census;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone found by name; {@code number} is the household's, village and number empty where the household may not be seen. */
public record PersonHit(
        UUID id,
        UUID householdId,
        String familyName,
        String givenName,
        @Nullable Integer birthYear,
        String village,
        String uatName,
        int number) {}
