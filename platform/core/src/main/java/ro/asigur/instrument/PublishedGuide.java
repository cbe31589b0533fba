package ro.asigur.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.InstrumentProblem;
import ro.asigur.instrument.store.PublishedInstruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;

/** Query: the guide as clients get it. */
@ApplicationScoped
public class PublishedGuide {

    private PublishedInstruments instruments;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PublishedGuide() {}

    @Inject
    public PublishedGuide(PublishedInstruments instruments, CountyClock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    /** @param sha256 of the content: its entity tag; {@code content} is JSON */
    public record Sheet(String version, String sha256, String content) {}

    @Requires(InstrumentPermissions.READ)
    public Sheet current() {
        return sheet(instruments.currentlyPublished());
    }

    @Requires(InstrumentPermissions.READ)
    public Sheet version(String version) {
        return sheet(instruments
                .published(version)
                .orElseThrow(() -> Refusal.of(InstrumentProblem.UNKNOWN_VERSION)));
    }

    /** @param on null: today */
    @Requires(InstrumentPermissions.READ)
    public Map<String, Double> parameters(@Nullable LocalDate on) {
        return instruments.parameters(on == null ? clock.today() : on).values();
    }

    /** JSON Schema of the instrument's file; the caller closes it. */
    @Requires(InstrumentPermissions.READ)
    public InputStream schema() {
        InputStream schema = PublishedGuide.class.getResourceAsStream("/instrument/instrument.schema.json");
        if (schema == null) {
            throw new IllegalStateException("missing in the jar: instrument.schema.json");
        }
        return schema;
    }

    private static Sheet sheet(PublishedInstruments.Published published) {
        return new Sheet(published.version(), published.sha256(), published.content());
    }
}
