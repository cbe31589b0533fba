package ro.asigur.referrals.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A provider with its services as the county writes them down: by hand or in a file.
 *
 * @param legalForm public, ong, firma, cult, cabinet
 * @param uat SIRUTA code of where it stands; null: the county's
 * @param closedOn from this day on it takes nobody; null: open
 */
public record ProviderDraft(
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
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause,
        List<ServiceDraft> services) {

    public ProviderDraft {
        services = services == null
                ? List.of()
                : services.stream().filter(Objects::nonNull).toList();
    }
}
