package ro.asigur.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.exchange.judging.Arrival;
import ro.asigur.exchange.judging.Keys;
import ro.asigur.exchange.reading.Buckets;
import ro.asigur.exchange.reading.Fault;
import ro.asigur.exchange.store.ArrivalRows;
import ro.asigur.exchange.store.ExternalKeys;
import ro.asigur.exchange.store.ImportReports;
import ro.asigur.exchange.store.Imports;
import ro.asigur.exchange.store.LandOfImports;
import ro.asigur.exchange.store.SampleRows;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;

/**
 * Writes households that come in, with their keys and what became of them, in one transaction: many new ones together, and
 * each one by itself when together they cannot be written, or when the county has the household and is told more of it.
 */
@ApplicationScoped
public class BringIn {

    private static final Logger LOG = Logger.getLogger(BringIn.class.getName());

    private Transactions transactions;
    private Work work;
    private CountyClock clock;
    private MemberIntake intake;
    private ExternalKeys keys;
    private ImportReports reports;
    private LandOfImports lands;
    private AddToHousehold additions;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected BringIn() {}

    @Inject
    public BringIn(
            Transactions transactions,
            Work work,
            CountyClock clock,
            MemberIntake intake,
            ExternalKeys keys,
            ImportReports reports,
            LandOfImports lands,
            AddToHousehold additions,
            AuditTrail audit,
            Outbox outbox) {
        this.transactions = transactions;
        this.work = work;
        this.clock = clock;
        this.intake = intake;
        this.keys = keys;
        this.reports = reports;
        this.lands = lands;
        this.additions = additions;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * A household of the file and what is to become of it.
     *
     * @param outcome added, changed, same, refused
     * @param arrival null for what is the same or refused
     */
    record Candidate(String key, String outcome, @Nullable Arrival arrival, Keys keys) {}

    /** What the county knows of the keys of these rows; in the open transaction. */
    Keys keys(String system, List<Map.Entry<String, List<Buckets.Placed>>> households) {
        Set<Keys.Key> asked = new LinkedHashSet<>();
        for (Map.Entry<String, List<Buckets.Placed>> household : households) {
            asked.add(new Keys.Key("household", household.getKey()));
            for (Buckets.Placed at : household.getValue()) {
                String id = at.row().text("id");
                String person = at.row().text("person_id");
                String kind = at.row().kind().name();
                if (id != null && (kind.equals("person") || kind.equals("assessment"))) {
                    asked.add(new Keys.Key(kind, id));
                }
                if (person != null) {
                    asked.add(new Keys.Key("person", person));
                }
            }
        }
        return keys.among(system, asked);
    }

    static void count(Candidate one, ImportTally tally) {
        tally.household(one.outcome);
        Arrival arrival = one.arrival;
        if (arrival != null) {
            tally.count("persons", arrival.members().size());
            tally.count("assessments", arrival.interviews().size());
            tally.count("needs", arrival.needs().size());
        }
    }

    void all(Binding binding, ImportSheet sheet, List<Candidate> candidates, ImportTally tally) {
        List<Candidate> fresh =
                candidates.stream().filter(one -> one.outcome.equals("added")).toList();
        if (!together(binding, sheet, fresh)) {
            fresh.forEach(one -> alone(binding, sheet, one, tally));
        } else {
            fresh.forEach(one -> count(one, tally));
        }
        candidates.stream()
                .filter(one -> !one.outcome.equals("added"))
                .forEach(one -> alone(binding, sheet, one, tally));
    }

    private boolean together(Binding binding, ImportSheet sheet, List<Candidate> fresh) {
        try {
            if (!fresh.isEmpty()) {
                transactions.within(binding, () -> {
                    write(sheet, fresh);
                    return true;
                });
            }
            return true;
        } catch (Sql.Failure | Refusal oneIsRefused) {
            LOG.log(Level.INFO, "households of import {0} are written one by one: {1}", new Object[] {
                sheet.id(), oneIsRefused.getMessage()
            });
            return false;
        }
    }

    private void alone(Binding binding, ImportSheet sheet, Candidate one, ImportTally tally) {
        try {
            transactions.within(binding, () -> {
                switch (one.outcome) {
                    case "added" -> write(sheet, List.of(one));
                    case "changed" -> change(binding, sheet, one);
                    default -> reports.add(sheet.id(), List.of(new ImportReports.Outcome(one.key, one.outcome, null)));
                }
                return true;
            });
            count(one, tally);
        } catch (Sql.Failure | Refusal refused) {
            LOG.log(Level.WARNING, "a household of import " + sheet.id() + " cannot be written", refused);
            tally.judged(List.of(fault(sheet, refused)));
            Candidate out = new Candidate(one.key, "refused", null, one.keys);
            alone(binding, sheet, out, tally);
        }
    }

    private static Fault fault(ImportSheet sheet, RuntimeException refused) {
        if (refused instanceof Refusal refusal) {
            Refusal.Field field = refusal.fields().isEmpty()
                    ? new Refusal.Field("", refusal.problem(), refusal.args())
                    : refusal.fields().get(0);
            return new Fault(sheet.fileName(), 0, field.pointer(), true, field.problem(), field.args());
        }
        return new Fault(sheet.fileName(), 0, "", true, ExchangeProblem.HOUSEHOLD_NOT_WRITTEN, Map.of());
    }

    private void write(ImportSheet sheet, List<Candidate> fresh) {
        SampleRows.Author author = new SampleRows.Author(
                sheet.actor(), sheet.actorName(), work.tenant().zone());
        ArrivalRows rows = new ArrivalRows(intake, author, sheet.system(), clock.now());
        List<Arrival> arrivals = fresh.stream()
                .map(one -> java.util.Objects.requireNonNull(one.arrival))
                .toList();
        arrivals.forEach(rows::add);
        rows.write(Sql.on(work.connection()));
        lands.takePart(arrivals.stream().map(Arrival::uat).distinct().toArray(Integer[]::new));
        note(sheet, arrivals, "added");
    }

    private void change(Binding binding, ImportSheet sheet, Candidate one) {
        Arrival arrival = java.util.Objects.requireNonNull(one.arrival);
        additions.add(binding, sheet, arrival, one.keys);
        note(sheet, List.of(arrival), "changed");
    }

    private void note(ImportSheet sheet, List<Arrival> arrivals, String outcome) {
        List<ExternalKeys.Mapped> mapped = new ArrayList<>();
        for (Arrival one : arrivals) {
            mapped.add(new ExternalKeys.Mapped(new Keys.Key("household", one.key()), one.id(), one.fingerprint()));
            one.members().forEach(member -> mapped.add(mapped("person", member.key(), member.id())));
            one.interviews().forEach(visit -> mapped.add(mapped("assessment", visit.key(), visit.id())));
            audit.wrote(
                    "household.imported",
                    one.id(),
                    one.uat() == 0 ? null : new UatCode(one.uat()),
                    JsonValue.NULL,
                    JsonMaker.object()
                            .add("import", sheet.id().toString())
                            .add("outcome", outcome)
                            .add("persons", one.members().size())
                            .build());
        }
        keys.add(sheet.system(), mapped, sheet.actorName(), clock.now());
        reports.add(
                sheet.id(),
                arrivals.stream()
                        .map(one -> new ImportReports.Outcome(one.key(), outcome, one.id()))
                        .toList());
        tell(arrivals);
    }

    private static ExternalKeys.Mapped mapped(String kind, String key, UUID id) {
        return new ExternalKeys.Mapped(new Keys.Key(kind, key), id, null);
    }

    private void tell(List<Arrival> arrivals) {
        arrivals.stream()
                .filter(one -> one.uat() != 0)
                .collect(Collectors.groupingBy(Arrival::uat))
                .forEach((uat, ofUat) -> outbox.publish(new Fact(
                        "exchange.HouseholdsImported",
                        new UatCode(uat),
                        null,
                        JsonMaker.object()
                                .add(
                                        "householdIds",
                                        JsonMaker.texts(ofUat.stream()
                                                .map(one -> one.id().toString())
                                                .toList()))
                                .build())));
    }

    /** One row of the trail at the end of each passage. */
    void noteEnd(ImportSheet sheet, String state, Imports.ImportProgress at) {
        audit.wrote(
                "import." + state,
                sheet.id(),
                null,
                JsonValue.NULL,
                JsonMaker.object()
                        .add("system", sheet.system())
                        .add("file", sheet.fileName())
                        .add("households", at.households())
                        .add("problems", at.problems())
                        .add("counts", at.counts())
                        .build());
    }
}
