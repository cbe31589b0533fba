package ro.asigur.exchange;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.exchange.store.Imports;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Takes a file that somebody brings, and keeps it encrypted until it has been brought in or thrown away. */
@ApplicationScoped
public class BringFile {

    /** Bytes of the largest file. */
    public static final long LARGEST = 200L << 20;

    private static final int PIECE = 1 << 20;
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private Imports imports;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected BringFile() {}

    @Inject
    public BringFile(Imports imports, CurrentActor actor, CountyClock clock, AuditTrail audit) {
        this.imports = imports;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
    }

    /** Before a byte is taken: whether the actor may, and whether the system's name is one. */
    @Requires(ExchangePermissions.IMPORT)
    public void allow(String system) {
        if (!SYSTEM.matcher(system).matches()) {
            throw Refusal.at("/system", ExchangeProblem.SYSTEM_NAME_WRONG);
        }
    }

    /** Spools a body to a file that only this user reads; call it outside any transaction, for a sender may be slow. */
    public static Path spool(InputStream body) {
        try {
            Path spooled = Files.createTempFile("asigur-import", ".part");
            boolean whole = false;
            try (var out = Files.newOutputStream(spooled)) {
                byte[] buffer = new byte[1 << 16];
                long bytes = 0;
                for (int got = body.read(buffer); got >= 0; got = body.read(buffer)) {
                    bytes += got;
                    if (bytes > LARGEST) {
                        throw Refusal.of(ExchangeProblem.FILE_TOO_LARGE, Map.of("megabytes", LARGEST >> 20));
                    }
                    out.write(buffer, 0, got);
                }
                whole = true;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(spooled);
                }
            }
            return spooled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param system {@code asigur} for our own format, else whose lists these are, e.g. {@code aurora} */
    @Requires(ExchangePermissions.IMPORT)
    public UUID bring(String system, String fileName, Path spooled) {
        allow(system);
        Actor who = actor.get();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String name = fileName.isBlank() ? "fisier" : fileName.substring(Math.max(0, fileName.length() - 120));
        imports.add(new ImportSheet(
                id,
                system,
                name,
                0,
                imports.layout(system).orElse(null),
                "receiving",
                who.id(),
                who.name(),
                who.uats().stream().map(UatCode::siruta).toList(),
                clock.now(),
                null,
                0,
                0,
                0,
                JsonValue.EMPTY_JSON_OBJECT,
                0,
                null));
        long bytes = pieces(id, spooled);
        if (bytes == 0) {
            throw Refusal.of(ExchangeProblem.FILE_EMPTY);
        }
        imports.received(id, bytes);
        audit.wrote(
                "import.brought",
                id,
                null,
                JsonValue.NULL,
                JsonMaker.object()
                        .add("system", system)
                        .add("file", name)
                        .add("bytes", bytes)
                        .build());
        return id;
    }

    private long pieces(UUID id, Path spooled) {
        try (InputStream in = Files.newInputStream(spooled)) {
            long bytes = 0;
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                imports.addPiece(id, number++, piece);
                bytes += piece.length;
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the screen sends it: kept for the next file of the same system too. */
    static @Nullable JsonObject layout(@Nullable JsonObject told) {
        return told == null || told.isEmpty() ? null : told;
    }
}
