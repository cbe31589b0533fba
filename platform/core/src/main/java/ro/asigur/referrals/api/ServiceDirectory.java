package ro.asigur.referrals.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The county's services, for contexts that give access to them. Runs in the open transaction. */
public interface ServiceDirectory {

    /**
     * A service of the directory.
     *
     * @param uat where its provider stands; null: the county's
     * @param ageFrom completed years; null: no limit
     * @param places at the same time; null: not limited
     * @param uats SIRUTA codes of those whose people it takes; empty: the county
     * @param targetGroup {@code PROGRAMME} or {@code PROGRAMME/group}; null: for everybody
     * @param open it takes people today
     */
    record Offered(
            UUID id,
            String code,
            String name,
            String category,
            UUID providerId,
            String providerCode,
            String provider,
            @Nullable Integer uat,
            @Nullable String uatName,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable Integer places,
            List<Integer> uats,
            @Nullable String targetGroup,
            @Nullable String proof,
            boolean open) {}

    List<Offered> all();

    Optional<Offered> find(UUID service);

    /** Until the commit nobody else decides about its places. */
    void lock(UUID service);
}
