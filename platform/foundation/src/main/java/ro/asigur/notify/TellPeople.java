package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.kernel.UatCode;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.notify.store.MessageRows;
import ro.asigur.notify.store.ToldRows;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Keeps what people are told, and a message for each channel that they want it by. */
@ApplicationScoped
public class TellPeople implements Notices {

    /** Many of one kind within so long are one message. */
    static final Duration GATHERED = Duration.ofHours(1);

    static final Duration URGENT_GATHERED = Duration.ofMinutes(10);

    @Inject
    ToldRows told;

    @Inject
    MessageRows messages;

    @Inject
    ChannelSettings channels;

    @Inject
    Colleagues colleagues;

    @Inject
    CountyClock clock;

    @Inject
    Outbox outbox;

    @Override
    public void tellHolders(String permission, UatCode uat, Collection<UUID> not, Telling telling) {
        tell(
                colleagues.holding(permission).stream()
                        .filter(colleague -> colleague.worksIn(uat))
                        .map(Colleagues.Colleague::id)
                        .filter(id -> !not.contains(id))
                        .toList(),
                telling);
    }

    @Override
    public void tell(Collection<UUID> accounts, Telling telling) {
        if (accounts.isEmpty()) {
            return;
        }
        NoticeKind kind = telling.kind();
        Instant now = clock.now();
        JsonObjectBuilder args = JsonMaker.object().add("count", telling.count());
        Optional.ofNullable(telling.uat()).ifPresent(uat -> args.add("uat", uat.siruta()));
        List<UUID> fresh = told.add(
                accounts,
                new ToldRows.Fresh(kind.code(), args.build(), telling.href(), kind.urgent(), telling.key(), now));
        if (fresh.isEmpty()) {
            return;
        }
        List<String> open = open();
        if (!open.isEmpty()) {
            messages.gather(fresh, message(telling, open, now));
        }
        fresh.forEach(account -> outbox.publish(new Fact(
                "notify.Told",
                null,
                null,
                JsonMaker.object()
                        .add(Fact.ACCOUNT, account.toString())
                        .add("kind", kind.code())
                        .add("urgent", kind.urgent())
                        .build())));
    }

    private static MessageRows.Fresh message(Telling telling, List<String> open, Instant now) {
        NoticeKind kind = telling.kind();
        Duration gathered = kind.urgent() ? URGENT_GATHERED : GATHERED;
        return new MessageRows.Fresh(
                kind.code(),
                telling.count(),
                kind.urgent(),
                open,
                kind.usual().stream().map(NoticeChannel::code).toList(),
                now,
                (int) gathered.toSeconds());
    }

    /** Channels that the county has. */
    private List<String> open() {
        List<String> open = new ArrayList<>();
        if (channels.mailOn()) {
            open.add(NoticeChannel.EMAIL.code());
        }
        if (channels.smsOn()) {
            open.add(NoticeChannel.SMS.code());
        }
        return open;
    }
}
