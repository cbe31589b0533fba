package ro.asigur.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.documents.api.Files;
import ro.asigur.documents.domain.DocumentsProblem;
import ro.asigur.documents.domain.FileKind;
import ro.asigur.documents.domain.FileName;
import ro.asigur.documents.store.FileRows;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Files of the county of the open transaction; each is looked at before it is kept. */
@ApplicationScoped
public class CountyFiles implements Files {

    @Inject
    FileRows rows;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Override
    public KeptFile put(FileToKeep file) {
        String name = FileName.of(file.name()).orElseThrow(() -> Refusal.at("/name", DocumentsProblem.NAME_WRONG));
        byte[] content = file.content();
        if (content.length == 0) {
            throw Refusal.at("/content", DocumentsProblem.FILE_EMPTY);
        }
        if (content.length > FileKind.LARGEST) {
            throw Refusal.at("/content", DocumentsProblem.FILE_TOO_LARGE, Map.of("most", FileKind.LARGEST / 1_048_576));
        }
        FileKind kind = FileKind.of(content).orElseThrow(() -> Refusal.at("/content", DocumentsProblem.KIND_UNKNOWN));
        KeptFile kept = new KeptFile(
                file.id(),
                file.uat(),
                file.ownerKind(),
                file.ownerId(),
                name,
                kind.mediaType(),
                content.length,
                digest(content),
                clock.now().truncatedTo(ChronoUnit.MICROS), // as it is read again
                actor.get().name(),
                null,
                null,
                null);
        if (!rows.add(kept, content)) {
            return rows.find(file.id())
                    .filter(before -> before.sha256().equals(kept.sha256())
                            && before.ownerKind().equals(kept.ownerKind())
                            && before.ownerId().equals(kept.ownerId()))
                    .orElseThrow(() -> Refusal.of(DocumentsProblem.ID_REUSED));
        }
        audit.wrote(
                "file.kept",
                file.id(),
                file.uat(),
                JsonValue.NULL,
                JsonMaker.object()
                        .add("of", file.ownerKind())
                        .add("ownerId", file.ownerId().toString())
                        .add("name", name)
                        .add("sha256", kept.sha256())
                        .add("size", content.length)
                        .build());
        return kept;
    }

    @Override
    public Optional<KeptFile> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public List<KeptFile> of(String ownerKind, Collection<UUID> owners) {
        return owners.isEmpty() ? List.of() : rows.of(ownerKind, owners);
    }

    @Override
    public byte[] content(KeptFile file) {
        return rows.content(file);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
