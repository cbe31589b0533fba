package ro.asigur.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.intake.domain.IntakeProblem;
import ro.asigur.intake.domain.ObservationSheet;
import ro.asigur.intake.domain.Receipt;
import ro.asigur.intake.domain.VisitDue;
import ro.asigur.intake.store.Notices;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TriesByAddress;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Transactions;

/**
 * The public form: any professional tells of a family. Without an account, hence limited per address, bound to the one commune
 * that is named, and able to write a notice and nothing else. The sender sees only what became of it.
 */
@ApplicationScoped
public class SendSheet {

    /** The named actor of what comes without an account. */
    static final UUID PUBLIC = new UUID(0, 3);

    private static final int MOST_AN_HOUR = 20;

    private final TriesByAddress sheets = new TriesByAddress(Duration.ofHours(1));

    @Inject
    Transactions transactions;

    @Inject
    Notices notices;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** @param receipt what the sender follows the notice by; told this once */
    public record Sent(String receipt, LocalDate due) {}

    /**
     * What became of a sheet, told to who sent it.
     *
     * @param state received, taken or closed
     * @param outcome null until it is closed
     */
    public record Progress(
            String place,
            LocalDate received,
            LocalDate due,
            String state,
            @Nullable String outcome) {}

    /** The communes to choose from; none at the place between the counties, which has no families of its own. */
    public List<Notices.Place> places(Tenant county) {
        return county.national() ? List.of() : within(county, List.of(), notices::places);
    }

    /**
     * @param address where it comes from
     * @throws Refusal {@code intake.sheet-invalid} with every fault, {@code intake.too-many-sheets}
     */
    public Sent send(Tenant county, String address, ObservationSheet sheet) {
        if (!sheets.allows(county.id(), address, MOST_AN_HOUR, clock.now())) {
            throw Refusal.of(IntakeProblem.TOO_MANY_SHEETS);
        }
        List<Refusal.Field> faults = sheet.faults();
        Integer uat = sheet.uat();
        if (uat != null && places(county).stream().noneMatch(place -> place.siruta() == uat)) {
            faults.add(new Refusal.Field("/uat", IntakeProblem.UAT_UNKNOWN, Map.of()));
        }
        if (uat == null || !faults.isEmpty()) {
            throw Refusal.of(IntakeProblem.SHEET_INVALID, faults);
        }
        sheets.count(county.id(), address, clock.now());
        UatCode place = new UatCode(uat);
        return within(county, List.of(place), () -> received(place, sheet));
    }

    private Sent received(UatCode place, ObservationSheet sheet) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Receipt receipt = Receipt.fresh(place);
        LocalDate due = VisitDue.of(sheet.urgent(), clock.today());
        notices.add(id, place, sheet, receipt, clock.now(), due);
        audit.wrote(
                "notice.received",
                id,
                place,
                JsonValue.NULL,
                JsonMaker.object().add("urgent", sheet.urgent()).build());
        outbox.publish(new Fact(
                "intake.NoticeReceived",
                place,
                null,
                JsonMaker.object()
                        .add("noticeId", id.toString())
                        .add("urgent", sheet.urgent())
                        .build()));
        return new Sent(receipt.text(), due);
    }

    /** @throws Refusal {@code intake.receipt-not-found} */
    public Progress follow(Tenant county, String text) {
        Receipt receipt = Optional.of(text)
                .filter(any -> !county.national())
                .flatMap(Receipt::parse)
                .orElseThrow(() -> Refusal.of(IntakeProblem.RECEIPT_NOT_FOUND));
        return within(county, List.of(receipt.uat()), () -> notices.of(receipt).map(notice -> progress(county, notice)))
                .orElseThrow(() -> Refusal.of(IntakeProblem.RECEIPT_NOT_FOUND));
    }

    private Progress progress(Tenant county, Notices.Notice notice) {
        String place = notices.places().stream()
                .filter(one -> one.siruta() == notice.uat().siruta())
                .map(Notices.Place::name)
                .findFirst()
                .orElse("");
        return new Progress(
                place,
                notice.receivedAt().atZone(county.zone()).toLocalDate(),
                notice.due(),
                notice.state(),
                notice.outcome());
    }

    private <T> T within(Tenant county, List<UatCode> uats, Callable<T> deed) {
        return transactions.within(new Binding(county.id(), PUBLIC, uats), deed);
    }
}
