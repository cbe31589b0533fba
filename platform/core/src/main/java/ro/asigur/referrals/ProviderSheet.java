package ro.asigur.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider of the directory with its services.
 *
 * @param uatName null with {@code uat}: the county's
 * @param account who answers for it with an account here
 * @param open takes people today
 */
public record ProviderSheet(
        UUID id,
        String code,
        String name,
        String legalForm,
        @Nullable String accreditation,
        @Nullable LocalDate accreditedUntil,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable Integer uat,
        @Nullable String uatName,
        @Nullable UUID account,
        @Nullable String accountName,
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause,
        boolean open,
        int version,
        String changedBy,
        Instant changedAt,
        List<Service> services) {

    /** See {@link ro.asigur.referrals.domain.ServiceDraft}. */
    public record Service(
            UUID id,
            String code,
            String name,
            String category,
            List<String> destinations,
            @Nullable String specialties,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable Integer places,
            @Nullable String cost,
            @Nullable String hours,
            List<Integer> uats,
            @Nullable String targetGroup,
            @Nullable String proof,
            @Nullable LocalDate closedOn,
            boolean open) {}
}
