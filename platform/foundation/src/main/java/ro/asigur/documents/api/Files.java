package ro.asigur.documents.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;

/** Files of the county. Runs in the open transaction, under its row security: what is out of scope is not found. */
public interface Files {

    /**
     * A file without its content.
     *
     * @param uat null: of the county as a whole
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     * @param withdrawnAt null while it counts
     */
    record KeptFile(
            UUID id,
            @Nullable UatCode uat,
            String ownerKind,
            UUID ownerId,
            String name,
            String mediaType,
            int size,
            String sha256,
            Instant keptAt,
            String keptBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnBecause) {}

    /** @param id made by the device; {@code ownerKind} as a {@link FileOwner} names it */
    record FileToKeep(UUID id, @Nullable UatCode uat, String ownerKind, UUID ownerId, String name, byte[] content) {}

    /**
     * Keeps it; the same file under the same id again changes nothing.
     *
     * @throws ro.asigur.kernel.Refusal for an empty, large or unknown kind of content, or an id that has another one
     */
    KeptFile put(FileToKeep file);

    Optional<KeptFile> find(UUID id);

    /** In the order in which they came, withdrawn ones too. */
    List<KeptFile> of(String ownerKind, Collection<UUID> owners);

    /** The content of a file that was found. */
    byte[] content(KeptFile file);
}
