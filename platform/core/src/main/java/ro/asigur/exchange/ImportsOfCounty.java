package ro.asigur.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.exchange.judging.Keys;
import ro.asigur.exchange.reading.Headings;
import ro.asigur.exchange.store.ExternalKeys;
import ro.asigur.exchange.store.ImportReports;
import ro.asigur.exchange.store.Imports;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The files of the county: looked at, ordered to be tried or brought in, thrown away; and the table of keys. */
@ApplicationScoped
public class ImportsOfCounty {

    private static final Set<String> READY = Set.of("received", "checked", "broken");
    private static final int PAGE = 100;

    private Imports imports;
    private ImportReports reports;
    private ExternalKeys keys;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ImportsOfCounty() {}

    @Inject
    public ImportsOfCounty(
            Imports imports,
            ImportReports reports,
            ExternalKeys keys,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit) {
        this.imports = imports;
        this.reports = reports;
        this.keys = keys;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
    }

    @Requires(ExchangePermissions.IMPORT)
    public List<ImportSheet> all() {
        return imports.latest();
    }

    @Requires(ExchangePermissions.IMPORT)
    public ImportSheet one(UUID id) {
        return found(id);
    }

    /** @param after place in the report, 0 for its beginning */
    @Requires(ExchangePermissions.IMPORT)
    public List<ImportReports.Kept> problems(UUID id, int after) {
        found(id);
        return reports.page(id, after, PAGE);
    }

    /** The headings of its CSV files, and for each the first values, so that its columns can be chosen. */
    @Requires(ExchangePermissions.IMPORT)
    public List<Headings.OfFile> headings(UUID id) {
        ImportSheet sheet = found(id);
        if (!READY.contains(sheet.state())) {
            throw Refusal.of(ExchangeProblem.IMPORT_NOT_READY);
        }
        return Headings.of(
                sheet.fileName(),
                new PieceStream(number -> imports.piece(id, number).orElse(new byte[0])));
    }

    /** Tries the file: nothing is written but the report. */
    @Requires(ExchangePermissions.IMPORT)
    public ImportSheet check(UUID id, @Nullable JsonObject layout) {
        ImportSheet sheet = found(id);
        if (!READY.contains(sheet.state())) {
            throw Refusal.of(ExchangeProblem.IMPORT_NOT_READY);
        }
        JsonObject chosen = BringFile.layout(layout);
        imports.order(id, "checking", chosen);
        if (chosen != null) {
            imports.keepLayout(sheet.system(), chosen, actor.get().name(), clock.now());
        }
        return found(id);
    }

    /** Brings in what the last try found right. */
    @Requires(ExchangePermissions.IMPORT)
    public ImportSheet run(UUID id) {
        ImportSheet sheet = found(id);
        boolean tried = sheet.state().equals("checked") || sheet.state().equals("broken") && sheet.households() > 0;
        if (!tried) {
            throw Refusal.of(ExchangeProblem.IMPORT_NOT_READY);
        }
        if (sheet.counts().getInt("unreadable", 0) > 0) {
            throw Refusal.of(ExchangeProblem.LINES_UNREADABLE);
        }
        imports.order(id, "running", null);
        audit.wrote(
                "import.ordered",
                id,
                null,
                JsonValue.NULL,
                JsonMaker.object().add("file", sheet.fileName()).build());
        return found(id);
    }

    /** With its report; what came in stays. */
    @Requires(ExchangePermissions.IMPORT)
    public void drop(UUID id) {
        ImportSheet sheet = found(id);
        if (sheet.state().equals("running")) {
            throw Refusal.of(ExchangeProblem.IMPORT_NOT_READY);
        }
        imports.drop(id);
        audit.wrote(
                "import.dropped",
                id,
                null,
                JsonMaker.object().add("file", sheet.fileName()).build(),
                JsonValue.NULL);
    }

    @Requires(ExchangePermissions.IMPORT)
    public List<ExternalKeys.Line> keys(String system, String kind, String search) {
        return keys.find(system, kind, search);
    }

    /** Their key is from now on of a record that the county has. */
    @Requires(ExchangePermissions.IMPORT)
    public void map(String system, String kind, String externalId, UUID ours) {
        if (!Set.of("household", "person", "assessment").contains(kind) || !keys.isOnFile(kind, ours)) {
            throw Refusal.at("/ourId", ExchangeProblem.KEY_NOT_OURS);
        }
        keys.map(system, new Keys.Key(kind, externalId), ours, actor.get().name(), clock.now());
        audit.wrote(
                "external-key.mapped",
                ours,
                null,
                JsonValue.NULL,
                JsonMaker.object()
                        .add("system", system)
                        .add("kind", kind)
                        .add("externalId", externalId)
                        .build());
    }

    private ImportSheet found(UUID id) {
        return imports.find(id).orElseThrow(() -> Refusal.of(ExchangeProblem.IMPORT_NOT_FOUND));
    }
}
