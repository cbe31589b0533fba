package ro.asigur.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.notify.api.Counted;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.api.NoticeKinds;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.FactListener;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Transactions;

/** A commune's team is told of each observation sheet that comes. */
@ApplicationScoped
public class TellOfNotices implements FactListener, NoticeKinds {

    private static final UUID TELLER =
            UUID.nameUUIDFromBytes("asigur:system:intake.tells".getBytes(StandardCharsets.UTF_8));
    private static final Duration NEWS = Duration.ofDays(1);

    static final NoticeKind NEW = new NoticeKind(
            "intake.notice",
            IntakePermissions.HANDLE,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Sesizare nouă",
            "New notice",
            new Counted(
                    "A venit o sesizare nouă",
                    "Au venit {count} sesizări noi",
                    "Au venit {count} de sesizări noi",
                    "A new notice has come",
                    "{count} new notices have come"));

    static final NoticeKind URGENT = new NoticeKind(
            "intake.urgent-notice",
            IntakePermissions.HANDLE,
            true,
            Set.of(NoticeChannel.EMAIL, NoticeChannel.SMS),
            "Sesizare urgentă",
            "Urgent notice",
            new Counted(
                    "A venit o sesizare urgentă",
                    "Au venit {count} sesizări urgente",
                    "Au venit {count} de sesizări urgente",
                    "An urgent notice has come",
                    "{count} urgent notices have come"));

    private Notices notices;
    private Transactions transactions;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TellOfNotices() {}

    @Inject
    public TellOfNotices(Notices notices, Transactions transactions, CountyClock clock) {
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(URGENT, NEW);
    }

    @Override
    public String name() {
        return "intake.tells";
    }

    @Override
    public void on(TenantId tenant, Fact fact, Instant at) {
        UatCode uat = fact.uat();
        if (uat == null
                || !fact.type().equals("intake.NoticeReceived")
                || at.isBefore(clock.now().minus(NEWS))) {
            return;
        }
        String notice = fact.payload().getString("noticeId");
        NoticeKind kind = fact.payload().getBoolean("urgent", false) ? URGENT : NEW;
        transactions.within(new Binding(tenant, TELLER, List.of(uat)), () -> {
            notices.tellHolders(
                    IntakePermissions.HANDLE,
                    uat,
                    List.of(),
                    Telling.one(kind, uat, "/sesizari/" + notice, "notice:" + notice));
            return true;
        });
    }
}
