package ro.asigur.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.store.KeptGuides;
import ro.asigur.instrument.store.PublishedInstruments;

/** Query: the versions of the guide that the county has, latest first. */
@ApplicationScoped
public class GuideVersions {

    private KeptGuides kept;
    private PublishedInstruments published;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected GuideVersions() {}

    @Inject
    public GuideVersions(KeptGuides kept, PublishedInstruments published) {
        this.kept = kept;
        this.published = published;
    }

    /**
     * @param state {@code current}: interviews are begun with it; {@code coming}: from its day on; {@code past}: assessments made
     *     with it keep it
     * @param publishedBy null when it came with the product
     */
    public record Row(
            String code,
            String version,
            LocalDate validFrom,
            String state,
            Instant publishedAt,
            @Nullable String publishedBy) {}

    @Requires(InstrumentPermissions.READ)
    public List<Row> all() {
        List<KeptGuides.Version> versions = kept.versions();
        String current = published.currentlyPublished().version();
        int at = versions.stream().map(KeptGuides.Version::version).toList().indexOf(current);
        return versions.stream()
                .map(one -> new Row(
                        one.code(),
                        one.version(),
                        one.validFrom(),
                        versions.indexOf(one) < at ? "coming" : versions.indexOf(one) == at ? "current" : "past",
                        one.publishedAt(),
                        one.publishedBy()))
                .toList();
    }
}
