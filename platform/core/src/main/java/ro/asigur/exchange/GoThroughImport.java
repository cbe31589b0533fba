package ro.asigur.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.exchange.format.Row;
import ro.asigur.exchange.judging.GuidesInForce;
import ro.asigur.exchange.judging.JudgeHousehold;
import ro.asigur.exchange.judging.Keys;
import ro.asigur.exchange.judging.Land;
import ro.asigur.exchange.reading.Buckets;
import ro.asigur.exchange.reading.Fault;
import ro.asigur.exchange.reading.ImportFile;
import ro.asigur.exchange.reading.Layout;
import ro.asigur.exchange.store.ImportReports;
import ro.asigur.exchange.store.Imports;
import ro.asigur.exchange.store.LandOfImports;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Transactions;

/**
 * Goes through a file, household by household: to try it (nothing is written but the report), or to bring it in. A run that
 * broke is gone through again from the beginning of the file; what it had brought in is known and left.
 */
@ApplicationScoped
public class GoThroughImport {

    private static final Logger LOG = Logger.getLogger(GoThroughImport.class.getName());
    private static final int CHUNK = 100;
    private static final int TOLD_EVERY = 20_000;
    static final Duration HELD = Duration.ofMinutes(2);

    private Transactions transactions;
    private CountyClock clock;
    private Imports imports;
    private ImportReports reports;
    private LandOfImports lands;
    private Instruments instruments;
    private MemberIntake intake;
    private BringIn bringIn;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected GoThroughImport() {}

    @Inject
    public GoThroughImport(
            Transactions transactions,
            CountyClock clock,
            Imports imports,
            ImportReports reports,
            LandOfImports lands,
            Instruments instruments,
            MemberIntake intake,
            BringIn bringIn) {
        this.transactions = transactions;
        this.clock = clock;
        this.imports = imports;
        this.reports = reports;
        this.lands = lands;
        this.instruments = instruments;
        this.intake = intake;
        this.bringIn = bringIn;
    }

    /** What a passage needs, read once. */
    private record Passage(
            ImportSheet sheet,
            Binding binding,
            Land land,
            GuidesInForce guides,
            ImportTally tally,
            java.time.LocalDate today,
            boolean writes) {}

    /** Call it outside any transaction; returns when the file has been gone through. */
    public void go(TenantId county, ImportSheet sheet) {
        Binding binding = new Binding(
                county, sheet.actor(), sheet.uats().stream().map(UatCode::new).toList());
        if (!transactions.within(binding, () -> imports.claim(sheet.id(), clock.now(), HELD))) {
            return;
        }
        Passage passage = transactions.within(
                binding,
                () -> new Passage(
                        sheet,
                        binding,
                        lands.read(),
                        guides(),
                        new ImportTally(),
                        clock.today(),
                        sheet.state().equals("running")));
        try (Buckets buckets = new Buckets()) {
            read(passage, buckets);
            if (passage.writes && passage.tally.isUnreadable()) {
                finish(passage, "broken", ExchangeProblem.LINES_UNREADABLE.code());
                return;
            }
            households(passage, buckets);
            finish(passage, passage.writes ? "done" : "checked", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GuidesInForce guides() {
        Map<String, CompiledInstrument> versions = new LinkedHashMap<>();
        lands.versions().forEach(version -> versions.put(version, instruments.version(version)));
        return new GuidesInForce(instruments.current(), versions, instruments.parameters());
    }

    private void read(Passage passage, Buckets buckets) throws IOException {
        Layout layout = passage.sheet.layout() == null ? null : Layout.of(passage.sheet.layout());
        ImportFile file = new ImportFile(passage.sheet.fileName(), layout, new ImportFile.Taker() {
            @Override
            public void row(String name, Row row) throws IOException {
                String household = Buckets.key(row);
                passage.tally.row(name, row.line(), household);
                buckets.add(household, name, row);
                if (passage.tally.rows() % TOLD_EVERY == 0) {
                    tell(passage);
                }
            }

            @Override
            public void fault(Fault fault) {
                passage.tally.fault(fault);
            }
        });
        file.read(new PieceStream(number -> transactions.within(
                passage.binding, () -> imports.piece(passage.sheet.id(), number).orElse(new byte[0]))));
        buckets.written();
        tell(passage);
    }

    private void households(Passage passage, Buckets buckets) throws IOException {
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            Map<String, List<Buckets.Placed>> households = buckets.households(bucket);
            passage.tally.found(households.size());
            List<Map.Entry<String, List<Buckets.Placed>>> all = List.copyOf(households.entrySet());
            for (int from = 0; from < all.size(); from += CHUNK) {
                chunk(passage, all.subList(from, Math.min(all.size(), from + CHUNK)));
                tell(passage);
            }
        }
    }

    private record Before(Keys keys, Map<String, String> outcomes) {}

    private void chunk(Passage passage, List<Map.Entry<String, List<Buckets.Placed>>> households) {
        Before before = transactions.within(passage.binding, () -> before(passage, households));
        JudgeHousehold judge = new JudgeHousehold(passage.land, passage.guides, intake, before.keys, passage.today);
        List<BringIn.Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, List<Buckets.Placed>> one : households) {
            candidate(passage, before, judge, one.getKey(), one.getValue()).ifPresent(candidates::add);
        }
        if (passage.writes) {
            bringIn.all(passage.binding, passage.sheet, candidates, passage.tally);
        } else {
            candidates.forEach(one -> BringIn.count(one, passage.tally));
        }
    }

    private Before before(Passage passage, List<Map.Entry<String, List<Buckets.Placed>>> households) {
        return new Before(
                bringIn.keys(passage.sheet.system(), households),
                passage.writes
                        ? reports.outcomes(
                                passage.sheet.id(),
                                households.stream().map(Map.Entry::getKey).toList())
                        : Map.of());
    }

    /** Empty when nothing is to be done with it: it has been gone through, is the same as before, or stays out. */
    private Optional<BringIn.Candidate> candidate(
            Passage passage, Before before, JudgeHousehold judge, String key, List<Buckets.Placed> rows) {
        String earlier = before.outcomes.get(key);
        if (earlier != null) {
            passage.tally.household(earlier);
            return Optional.empty();
        }
        byte[] print = JudgeHousehold.fingerprint(rows);
        boolean same = before.keys
                .known("household", key)
                .map(known -> java.util.Arrays.equals(print, known.fingerprint()))
                .orElse(false);
        if (same) {
            return Optional.of(new BringIn.Candidate(key, "same", null, before.keys));
        }
        JudgeHousehold.Verdict verdict = judge.judge(key, rows);
        passage.tally.judged(verdict.faults());
        if (verdict.arrival().isEmpty() || passage.tally.ails(key)) {
            return Optional.of(new BringIn.Candidate(key, "refused", null, before.keys));
        }
        return Optional.of(new BringIn.Candidate(
                key, verdict.isKnown() ? "changed" : "added", verdict.arrival().get(), before.keys));
    }

    /** Written down as it goes on, so that the screen can be left and found again. */
    private void tell(Passage passage) {
        ImportTally.Fresh fresh = passage.tally.fresh();
        transactions.within(passage.binding, () -> {
            if (!fresh.faults().isEmpty()) {
                reports.add(passage.sheet.id(), fresh.first(), fresh.faults());
            }
            imports.progress(
                    passage.sheet.id(), passage.tally.progress(), clock.now().plus(HELD));
            return true;
        });
    }

    private void finish(Passage passage, String state, @Nullable String failure) {
        tell(passage);
        transactions.within(passage.binding, () -> {
            imports.finish(passage.sheet.id(), state, failure, clock.now());
            bringIn.noteEnd(passage.sheet, state, passage.tally.progress());
            return true;
        });
    }

    /** A passage that broke for a reason nobody handles: told, and not tried for ever. */
    void broke(TenantId county, ImportSheet sheet, RuntimeException why) {
        LOG.log(Level.SEVERE, "import " + sheet.id() + " broke", why);
        Binding binding = new Binding(county, sheet.actor(), List.of());
        String code = why instanceof Refusal refused ? refused.problem().code() : ExchangeProblem.IMPORT_BROKE.code();
        transactions.within(binding, () -> {
            imports.finish(sheet.id(), "broken", code, clock.now());
            return true;
        });
    }
}
