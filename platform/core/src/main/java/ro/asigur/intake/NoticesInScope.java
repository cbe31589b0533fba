package ro.asigur.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Requires;
import ro.asigur.intake.domain.IntakeProblem;
import ro.asigur.intake.domain.ObservationSheet;
import ro.asigur.intake.store.Notices;
import ro.asigur.intake.store.Notices.Notice;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.territory.api.Gazetteer;

/** Notices of the communes one works in. */
@ApplicationScoped
@Requires(IntakePermissions.READ)
public class NoticesInScope {

    @Inject
    Notices notices;

    @Inject
    Gazetteer gazetteer;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    /** A notice in a list: what must be known to choose it, and no more. */
    public record NoticeRow(
            UUID id,
            int uat,
            String uatName,
            String familyHead,
            String address,
            boolean urgent,
            LocalDate due,
            boolean overdue,
            String state,
            @Nullable String takenBy,
            @Nullable String outcome) {}

    /** A notice opened. */
    public record NoticeSheet(
            NoticeRow row,
            ObservationSheet sheet,
            Instant receivedAt,
            @Nullable UUID takenById,
            @Nullable String note,
            @Nullable UUID householdId,
            @Nullable String closedBy,
            @Nullable Instant closedAt) {}

    /** @param closed those that ended, else those that wait */
    public List<NoticeRow> list(boolean closed) {
        return notices.list(closed).stream().map(this::row).toList();
    }

    /** @throws Refusal {@code intake.notice-not-found}, also for another commune's */
    public NoticeSheet open(UUID id) {
        Notice notice = notices.find(id).orElseThrow(() -> Refusal.of(IntakeProblem.NOTICE_NOT_FOUND));
        audit.read("notice.opened", id, notice.uat(), JsonValue.NULL);
        return new NoticeSheet(
                row(notice),
                notice.sheet(),
                notice.receivedAt(),
                notice.takenBy(),
                notice.note(),
                notice.household(),
                notice.closedByName(),
                notice.closedAt());
    }

    private NoticeRow row(Notice notice) {
        return new NoticeRow(
                notice.id(),
                notice.uat().siruta(),
                gazetteer.uatName(notice.uat()).orElse(""),
                String.valueOf(notice.sheet().familyHead()),
                String.valueOf(notice.sheet().address()),
                notice.sheet().urgent(),
                notice.due(),
                !notice.isClosed() && notice.due().isBefore(clock.today()),
                notice.state(),
                notice.takenByName(),
                notice.outcome());
    }
}
