package ro.asigur.exchange.judging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose key of theirs is whose of ours: as the county's table says, else the same each time the file is read. */
public final class Keys {

    /** The system whose keys are our own. */
    public static final String OWN = "asigur";

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final String system;
    private final Map<Key, Known> known;

    /** @param kind household, person, assessment */
    public record Key(String kind, String externalId) {}

    /** @param fingerprint of a household as it last came */
    public record Known(UUID id, byte @Nullable [] fingerprint) {}

    public Keys(String system, Map<Key, Known> known) {
        this.system = system;
        this.known = Map.copyOf(known);
    }

    public Optional<Known> known(String kind, String externalId) {
        return Optional.ofNullable(known.get(new Key(kind, externalId)));
    }

    public static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    /** Ours for theirs. */
    public UUID ours(String kind, String externalId) {
        Known found = known.get(new Key(kind, externalId));
        if (found != null) {
            return found.id();
        }
        if (system.equals(OWN) && isUuid(externalId)) {
            return UUID.fromString(externalId);
        }
        return UUID.nameUUIDFromBytes(
                ("asigur:" + system + ":" + kind + ":" + externalId).getBytes(StandardCharsets.UTF_8));
    }
}
