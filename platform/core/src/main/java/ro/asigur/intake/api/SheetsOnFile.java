package ro.asigur.intake.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/** Observation sheets (HG 691/2015) as they came. Runs in the open transaction; what is out of scope is not found. */
public interface SheetsOnFile {

    /**
     * @param items code of the item → {@code da} or {@code nu}; {@code words} group → what the sender wrote
     * @param urgent a child may be in danger
     */
    record Sheet(
            UUID id,
            UatCode uat,
            @Nullable String familyHead,
            @Nullable String address,
            @Nullable String phone,
            @Nullable Integer children,
            Map<String, String> items,
            Map<String, String> words,
            boolean urgent,
            @Nullable String senderName,
            @Nullable String senderFunction,
            @Nullable String senderInstitution,
            @Nullable String senderContact,
            Instant receivedAt,
            LocalDate due,
            @Nullable UUID household) {}

    Optional<Sheet> find(UUID notice);

    /** Of the visited households, the latest first. */
    List<Sheet> of(Collection<HouseholdId> households);
}
