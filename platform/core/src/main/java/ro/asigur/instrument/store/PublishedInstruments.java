package ro.asigur.instrument.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.InstrumentProblem;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Reads published versions; a compiled one is kept by its digest and shared by the counties, since it never changes. */
@ApplicationScoped
public class PublishedInstruments implements Instruments {

    /** A version as it was published; {@code content} is the JSON that clients get. */
    public record Published(String version, String sha256, String content, CompiledInstrument compiled) {}

    private record Key(TenantId county, String version) {}

    private final Map<String, Published> byDigest = new ConcurrentHashMap<>();
    private final Map<Key, Published> byVersion = new ConcurrentHashMap<>();
    private Work work;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PublishedInstruments() {}

    @Inject
    public PublishedInstruments(Work work, CountyClock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public CompiledInstrument current() {
        return currentlyPublished().compiled();
    }

    @Override
    public CompiledInstrument version(String version) {
        return published(version)
                .orElseThrow(() -> Refusal.at("/instrumentVersion", InstrumentProblem.UNKNOWN_VERSION))
                .compiled();
    }

    public Published currentlyPublished() {
        String version = sql().first("""
                        select version from core.instrument_version where valid_from <= ?
                        order by valid_from desc, published_at desc limit 1""", row -> row.getString(1), clock.today())
                .orElseThrow(() -> new IllegalStateException(
                        "no instrument is published in " + work.tenant().id()));
        return published(version).orElseThrow();
    }

    public Optional<Published> published(String version) {
        Key key = new Key(work.tenant().id(), version);
        Published known = byVersion.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Published> read = sql().first(
                        "select sha256, content::text as content from core.instrument_version where version = ?",
                        row -> compiled(version, row.getString("sha256"), row.getString("content")),
                        version);
        read.ifPresent(one -> byVersion.put(key, one));
        return read;
    }

    private Published compiled(String version, String sha256, String content) {
        return byDigest.computeIfAbsent(sha256, digest -> {
            try (JsonReader reader = JsonMaker.reader(new StringReader(content))) {
                Instrument instrument = Instrument.of(reader.readObject());
                return new Published(version, digest, content, CompiledInstrument.of(instrument));
            }
        });
    }

    @Override
    public List<Parameters.Dated> parameters() {
        return sql().list(
                        "select code, value, unit, valid_from, valid_to, source from core.instrument_parameter order by code, valid_from",
                        row -> new Parameters.Dated(
                                row.getString("code"),
                                row.getDouble("value"),
                                row.getString("unit"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("source")));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
