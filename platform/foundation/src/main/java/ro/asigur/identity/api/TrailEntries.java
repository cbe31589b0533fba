package ro.asigur.identity.api;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The trail, to be written out whole. Runs in the open transaction; the caller asks for {@code admin.audit}. */
public interface TrailEntries {

    /** @param uat name of the commune; null when it was none */
    record Line(
            Instant at,
            String actor,
            String action,
            @Nullable UUID subject,
            @Nullable String uat) {}

    /** Newest first, from a cursor; without what was written or looked for. */
    void each(Consumer<Line> deed);
}
