package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import ro.asigur.casework.store.Responsibles;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.FactListener;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Transactions;

/** Tells coordinators of a new alarm, and who answers for services of what a colleague found in that household. */
@ApplicationScoped
public class TellOfCasework implements FactListener {

    /** The named hand that tells. */
    private static final UUID TELLER =
            UUID.nameUUIDFromBytes("asigur:system:casework.tells".getBytes(StandardCharsets.UTF_8));

    /** Facts of a county that ran for long without this listener are history, not news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private Notices notices;
    private Responsibles responsibles;
    private Transactions transactions;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TellOfCasework() {}

    @Inject
    public TellOfCasework(Notices notices, Responsibles responsibles, Transactions transactions, CountyClock clock) {
        this.notices = notices;
        this.responsibles = responsibles;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "casework.tells";
    }

    @Override
    public void on(TenantId tenant, Fact fact, Instant at) {
        UatCode uat = fact.uat();
        if (uat == null || at.isBefore(clock.now().minus(NEWS))) {
            return;
        }
        JsonObject what = fact.payload();
        if (fact.type().equals("casework.AlarmChanged")
                && what.getString("what", "").equals("raised")) {
            within(
                    tenant,
                    uat,
                    any -> notices.tellHolders(
                            CaseworkPermissions.TAKE_ALARM,
                            uat,
                            List.of(),
                            Telling.one(CaseworkNotices.ALARM, uat, "/alarme", "alarm:" + what.getString("alarmId"))));
        } else if (fact.type().equals("assessment.NeedAdded") && fact.person() != null) {
            within(tenant, uat, any -> suspicion(uat, fact));
        }
    }

    private void suspicion(UatCode uat, Fact fact) {
        JsonObject what = fact.payload();
        UUID household = UUID.fromString(what.getString("householdId"));
        List<UUID> told = responsibles.of(household).stream()
                .filter(one -> !one.toString().equals(what.getString("by", "")))
                .toList();
        UUID person = Objects.requireNonNull(fact.person());
        notices.tell(
                told,
                Telling.one(
                        CaseworkNotices.SUSPICION,
                        uat,
                        "/gospodarii/" + household + "/evaluari",
                        "need:" + person + ":" + what.getString("vulnerability") + ":" + clock.today()));
    }

    private void within(TenantId tenant, UatCode uat, Consumer<UatCode> deed) {
        transactions.within(new Binding(tenant, TELLER, List.of(uat)), () -> {
            deed.accept(uat);
            return true;
        });
    }
}
