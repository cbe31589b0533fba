package ro.asigur.referrals;

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

/** Who is asked for something, and has an account, is told of it; who asked is told of the answer. */
@ApplicationScoped
public class TellOfReferrals implements FactListener, NoticeKinds {

    private static final UUID TELLER =
            UUID.nameUUIDFromBytes("asigur:system:referrals.tells".getBytes(StandardCharsets.UTF_8));

    /** Facts of a county that ran for long without this listener are history, not news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final Set<String> ANSWERS =
            Set.of("referrals.Accepted", "referrals.Refused", "referrals.FedBack", "referrals.Closed");

    static final NoticeKind ASKED = new NoticeKind(
            "referrals.asked",
            ReferralsPermissions.ANSWER,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Trimitere la care vi se cere răspuns",
            "Referral that you are asked to answer",
            new Counted(
                    "Aveți o trimitere nouă la care să răspundeți",
                    "Aveți {count} trimiteri noi la care să răspundeți",
                    "Aveți {count} de trimiteri noi la care să răspundeți",
                    "You have a new referral to answer",
                    "You have {count} new referrals to answer"));

    static final NoticeKind ANSWERED = new NoticeKind(
            "referrals.answered",
            ReferralsPermissions.SEND,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Răspuns la o trimitere a mea",
            "Answer to a referral of mine",
            new Counted(
                    "S-a răspuns la o trimitere a dumneavoastră",
                    "S-a răspuns la {count} trimiteri ale dumneavoastră",
                    "S-a răspuns la {count} de trimiteri ale dumneavoastră",
                    "A referral of yours was answered",
                    "{count} referrals of yours were answered"));

    private Notices notices;
    private Transactions transactions;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TellOfReferrals() {}

    @Inject
    public TellOfReferrals(Notices notices, Transactions transactions, CountyClock clock) {
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ASKED, ANSWERED);
    }

    @Override
    public String name() {
        return "referrals.tells";
    }

    @Override
    public void on(TenantId tenant, Fact fact, Instant at) {
        UatCode uat = fact.uat();
        if (uat == null || at.isBefore(clock.now().minus(NEWS))) {
            return;
        }
        String account = fact.payload().getString(Fact.ACCOUNT, null);
        if (fact.type().equals("referrals.Sent") && account != null) {
            tell(tenant, uat, UUID.fromString(account), ASKED, fact);
        } else if (ANSWERS.contains(fact.type())) {
            UUID sender = UUID.fromString(fact.payload().getString("sentBy"));
            if (!sender.toString().equals(fact.payload().getString("by"))) {
                tell(tenant, uat, sender, ANSWERED, fact);
            }
        }
    }

    private void tell(TenantId tenant, UatCode uat, UUID account, NoticeKind kind, Fact fact) {
        String referral = fact.payload().getString("referralId");
        transactions.within(new Binding(tenant, TELLER, List.of(uat)), () -> {
            notices.tell(
                    List.of(account), Telling.one(kind, uat, "/trimiteri/" + referral, fact.type() + ":" + referral));
            return true;
        });
    }
}
