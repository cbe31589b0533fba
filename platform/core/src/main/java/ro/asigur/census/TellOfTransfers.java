package ro.asigur.census;

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

/** The team of the commune to which a household is offered is told that a decision waits. */
@ApplicationScoped
public class TellOfTransfers implements FactListener, NoticeKinds {

    private static final UUID TELLER =
            UUID.nameUUIDFromBytes("asigur:system:census.tells-transfers".getBytes(StandardCharsets.UTF_8));

    /** Facts of a county that ran for long without this listener are history, not news. */
    private static final Duration NEWS = Duration.ofDays(1);

    static final NoticeKind OFFERED = new NoticeKind(
            "census.transfer",
            CensusPermissions.RECORD,
            false,
            Set.of(NoticeChannel.EMAIL),
            "Dosar oferit comunei mele",
            "File offered to my commune",
            new Counted(
                    "Vă este oferit un dosar al unei familii mutate",
                    "Vă sunt oferite {count} dosare ale unor familii mutate",
                    "Vă sunt oferite {count} de dosare ale unor familii mutate",
                    "The file of a family that moved is offered to you",
                    "{count} files of families that moved are offered to you"));

    private Notices notices;
    private Transactions transactions;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TellOfTransfers() {}

    @Inject
    public TellOfTransfers(Notices notices, Transactions transactions, CountyClock clock) {
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(OFFERED);
    }

    @Override
    public String name() {
        return "census.tells-transfers";
    }

    @Override
    public void on(TenantId tenant, Fact fact, Instant at) {
        UatCode uat = fact.uat();
        if (uat == null
                || !fact.type().equals("census.TransferOffered")
                || fact.payload().getInt("toUat") != uat.siruta()
                || at.isBefore(clock.now().minus(NEWS))) {
            return;
        }
        String transfer = fact.payload().getString("transferId");
        transactions.within(new Binding(tenant, TELLER, List.of(uat)), () -> {
            notices.tellHolders(
                    CensusPermissions.RECORD,
                    uat,
                    List.of(),
                    Telling.one(OFFERED, uat, "/transferuri", "transfer:" + transfer));
            return true;
        });
    }
}
