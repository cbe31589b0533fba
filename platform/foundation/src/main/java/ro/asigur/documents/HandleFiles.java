package ro.asigur.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.documents.api.FileOwner;
import ro.asigur.documents.api.Files;
import ro.asigur.documents.api.Files.FileToKeep;
import ro.asigur.documents.api.Files.KeptFile;
import ro.asigur.documents.domain.DocumentsProblem;
import ro.asigur.documents.store.FileRows;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A file is added to what it belongs to, listed, opened, withdrawn. */
@ApplicationScoped
public class HandleFiles {

    private static final int LONGEST_REASON = 500;

    @Inject
    Files files;

    @Inject
    FileRows rows;

    @Inject
    @Any
    Instance<FileOwner> owners;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** A file, opened. */
    public record Opened(KeptFile file, byte[] content) {}

    private FileOwner owner(String kind) {
        return owners.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.at("/owner", DocumentsProblem.OWNER_NOT_FOUND));
    }

    private FileOwner.Place place(String kind, UUID of, boolean toKeep) {
        FileOwner owner = owner(kind);
        if (toKeep && !actor.get().may(owner.permissionToKeep())) {
            throw Refusal.of(DocumentsProblem.NOT_ALLOWED);
        }
        return owner.place(of).orElseThrow(() -> Refusal.at("/of", DocumentsProblem.OWNER_NOT_FOUND));
    }

    @Requires(DocumentsPermissions.KEEP)
    public KeptFile keep(UUID id, String kind, UUID of, String name, byte[] content) {
        UatCode uat = place(kind, of, true).uat();
        KeptFile kept = files.put(new FileToKeep(id, uat, kind, of, name, content));
        tell(kept);
        return kept;
    }

    @Requires(DocumentsPermissions.READ)
    public List<KeptFile> of(String kind, UUID of) {
        place(kind, of, false);
        return files.of(kind, List.of(of));
    }

    /** The reading goes into the trail. */
    @Requires(DocumentsPermissions.READ)
    public Opened open(UUID id) {
        KeptFile file = files.find(id).orElseThrow(() -> Refusal.of(DocumentsProblem.FILE_NOT_FOUND));
        place(file.ownerKind(), file.ownerId(), false);
        audit.read(
                "file.opened",
                id,
                file.uat(),
                JsonMaker.object().add("name", file.name()).build());
        return new Opened(file, files.content(file));
    }

    /** It stays readable, with who took it out of use and why. */
    @Requires(DocumentsPermissions.KEEP)
    public void withdraw(UUID id, @Nullable String because) {
        KeptFile file = files.find(id).orElseThrow(() -> Refusal.of(DocumentsProblem.FILE_NOT_FOUND));
        place(file.ownerKind(), file.ownerId(), true);
        if (because == null || because.isBlank() || because.length() > LONGEST_REASON) {
            throw Refusal.at("/because", DocumentsProblem.REASON_NEEDED);
        }
        if (!rows.withdraw(id, clock.now(), actor.get().name(), because.strip())) {
            throw Refusal.of(DocumentsProblem.WITHDRAWN);
        }
        audit.wrote(
                "file.withdrawn",
                id,
                file.uat(),
                JsonValue.NULL,
                JsonMaker.object().add("because", because.strip()).build());
        tell(file);
    }

    private void tell(KeptFile file) {
        if (file.uat()
                != null) { // what is the county's own is told to nobody's stream: a fact without a commune goes to
            // everybody
            outbox.publish(new Fact(
                    "documents.FilesChanged",
                    file.uat(),
                    null,
                    JsonMaker.object().add("of", file.ownerKind()).build()));
        }
    }
}
