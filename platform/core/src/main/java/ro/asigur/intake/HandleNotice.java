package ro.asigur.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.intake.domain.IntakeProblem;
import ro.asigur.intake.domain.NoticeOutcome;
import ro.asigur.intake.store.Notices;
import ro.asigur.intake.store.Notices.Notice;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.notify.api.Letters;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A worker takes a notice on, and says how it ended. */
@ApplicationScoped
@Requires(IntakePermissions.HANDLE)
public class HandleNotice {

    private static final int LONGEST_NOTE = 1_000;

    @Inject
    Notices notices;

    @Inject
    HouseholdRegister households;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    @Inject
    Letters letters;

    /** @throws Refusal {@code intake.taken-by-another} with the name, {@code intake.closed-already}; taking it again is nothing */
    public void take(UUID id) {
        Notice notice = open(id);
        UUID me = actor.get().id();
        if (me.equals(notice.takenBy())) {
            return;
        }
        if (notice.takenBy() != null) {
            throw Refusal.at(
                    "/noticeId", IntakeProblem.TAKEN_BY_ANOTHER, Map.of("name", String.valueOf(notice.takenByName())));
        }
        notices.taken(id, actor.get().name(), clock.now());
        tell("notice.taken", "intake.NoticeTaken", notice, JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * @param outcome of {@link NoticeOutcome}
     * @param household that was visited; needed for outcomes that are of one
     */
    public record Ending(
            UUID notice,
            String outcome,
            @Nullable String note,
            @Nullable HouseholdId household) {}

    /** @throws Refusal {@code intake.closed-already}; else what is wrong, with its field */
    public void close(Ending ending) {
        Notice notice = open(ending.notice());
        NoticeOutcome outcome = NoticeOutcome.of(ending.outcome())
                .orElseThrow(
                        () -> Refusal.at("/outcome", IntakeProblem.OPTION_UNKNOWN, Map.of("value", ending.outcome())));
        String note = ending.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.at("/note", IntakeProblem.TEXT_TOO_LONG, Map.of("most", LONGEST_NOTE));
        }
        notices.closed(
                notice.id(),
                outcome,
                note,
                household(ending, outcome, notice),
                actor.get().name(),
                clock.now());
        tell(
                "notice.closed",
                "intake.NoticeClosed",
                notice,
                JsonMaker.object().add("outcome", outcome.code()).build());
        String contact = notice.sheet().senderContact();
        if (contact != null) {
            letters.write(contact, "intake.outcome", outcome.letter());
        }
    }

    private @Nullable UUID household(Ending ending, NoticeOutcome outcome, Notice notice) {
        HouseholdId named = ending.household();
        if (named == null) {
            if (outcome.isOfHousehold()) {
                throw Refusal.at("/householdId", IntakeProblem.HOUSEHOLD_NEEDED);
            }
            return null;
        }
        return households
                .open(named)
                .filter(found -> found.uat().equals(notice.uat()))
                .map(VisitedHousehold::id)
                .map(HouseholdId::value)
                .orElseThrow(() -> Refusal.at("/householdId", IntakeProblem.HOUSEHOLD_NOT_FOUND));
    }

    private Notice open(UUID id) {
        Notice notice = notices.take(id).orElseThrow(() -> Refusal.at("/noticeId", IntakeProblem.NOTICE_NOT_FOUND));
        if (notice.isClosed()) {
            throw Refusal.at("/noticeId", IntakeProblem.CLOSED_ALREADY);
        }
        return notice;
    }

    private void tell(String action, String fact, Notice notice, JsonObject details) {
        audit.wrote(action, notice.id(), notice.uat(), JsonValue.NULL, details);
        outbox.publish(new Fact(
                fact,
                notice.uat(),
                null,
                JsonMaker.object().add("noticeId", notice.id().toString()).build()));
    }
}
