package ro.asigur.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.api.HandedWork;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.store.HandedLines;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;

/** A worker leaves: everything she answers for, lines of plans and cases, goes to a colleague in one act, each with its history. */
@ApplicationScoped
public class HandOver {

    private static final int REASON_MAX = 500;

    private HandedLines lines;
    private Colleagues colleagues;
    private CurrentActor actor;
    private AuditTrail audit;
    private Outbox outbox;
    private Instance<HandedWork> others;
    private Notices notices;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HandOver() {}

    @Inject
    public HandOver(
            HandedLines lines,
            Colleagues colleagues,
            CurrentActor actor,
            AuditTrail audit,
            Outbox outbox,
            @Any Instance<HandedWork> others,
            Notices notices) {
        this.lines = lines;
        this.colleagues = colleagues;
        this.actor = actor;
        this.audit = audit;
        this.outbox = outbox;
        this.others = others;
        this.notices = notices;
    }

    /**
     * @param moved services of plans
     * @param others what went along besides: cases
     * @param left in communes where the colleague does not work: they stay as they were
     */
    public record Handed(int moved, int others, int left) {}

    /**
     * @param from whoever answers for lines now; her account may be closed already
     * @throws Refusal {@code casework.not-in-team} when the colleague changes plans in none of the communes in scope
     */
    @Requires(CaseworkPermissions.HAND_OVER)
    public Handed handOver(UUID from, UUID to, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.at("/reason", CaseworkProblem.REASON_NEEDED);
        }
        if (reason.length() > REASON_MAX) {
            throw Refusal.at("/reason", CaseworkProblem.REASON_TOO_LONG);
        }
        Colleagues.Colleague colleague = colleagues
                .find(to, CaseworkPermissions.CHANGE)
                .filter(one -> !one.id().equals(from))
                .orElseThrow(() -> Refusal.at("/to", CaseworkProblem.NOT_IN_TEAM));
        List<UatCode> uats =
                actor.get().uats().stream().filter(colleague::worksIn).toList();
        if (uats.isEmpty()) {
            throw Refusal.at("/to", CaseworkProblem.NOT_IN_TEAM);
        }
        List<UatCode> moved = lines.move(
                from, to, colleague.name(), uats, reason.strip(), actor.get().name());
        moved.stream()
                .distinct()
                .forEach(uat ->
                        outbox.publish(new Fact("casework.LinesHandedOver", uat, null, JsonValue.EMPTY_JSON_OBJECT)));
        int along = others.stream()
                .mapToInt(one -> one.move(from, colleague, uats, reason.strip()))
                .sum();
        int left = others.stream()
                .mapToInt(one -> one.open().getOrDefault(from, 0))
                .sum();
        audit.wrote(
                "lines.handed-over",
                from,
                null,
                JsonValue.NULL,
                JsonMaker.object()
                        .add("to", to.toString())
                        .add("lines", moved.size())
                        .add("others", along)
                        .add("reason", reason.strip())
                        .build());
        if (!moved.isEmpty()) {
            notices.tell(
                    List.of(to),
                    new Telling(
                            CaseworkNotices.HANDED_OVER,
                            moved.size(),
                            null,
                            "/termene?list=week&mine=1",
                            "handed-over:" + UuidCreator.getTimeOrderedEpoch()));
        }
        return new Handed(moved.size(), along, lines.openOf(from) + left);
    }
}
