package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Addresses;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.TenantId;
import ro.asigur.notify.ChannelSettings.MailServer;
import ro.asigur.notify.ChannelSettings.SmsDoor;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.domain.Pauses;
import ro.asigur.notify.store.MessageRows;
import ro.asigur.notify.store.MessageRows.Due;
import ro.asigur.notify.store.ToldRows;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Tenants;

/** Decides over messages whose time has come and notes how their sending ended; the sending itself is in no transaction. */
@ApplicationScoped
@Requires(OutgoingDesk.PERMISSION)
public class OutgoingDesk {

    /** Of the job alone. */
    static final String PERMISSION = "notify.send";

    private static final int AT_ONCE = 20;

    /** Longer than every time limit of one round together would be; a server that died leaves its messages so long. */
    private static final Duration CLAIMED = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration TOLD_KEPT = Duration.ofDays(365);

    @Inject
    MessageRows messages;

    @Inject
    ToldRows told;

    @Inject
    ChannelSettings channels;

    @Inject
    Sealed sealed;

    @Inject
    Kinds kinds;

    @Inject
    Addresses addresses;

    @Inject
    Tenants tenants;

    @Inject
    CurrentActor current;

    @Inject
    CountyClock clock;

    /** @param seen how many were looked at: as many as fit in a round means that there may be more */
    record Round(@Nullable MailServer mail, @Nullable SmsDoor sms, List<Parcel> parcels, int seen) {
        boolean full() {
            return seen == AT_ONCE;
        }
    }

    /** Claims what may go now; what may not is put off or dropped, with the reason. */
    Round take() {
        Instant now = clock.now();
        TenantId tenant = current.get().tenant();
        ZoneId zone = tenants.get(tenant).zone();
        Instant midnight = clock.today().atStartOfDay(zone).toInstant();
        int smsLeft = channels.smsPerDay() - messages.leftSince(NoticeChannel.SMS.code(), midnight);
        List<Due> due = messages.due(now, AT_ONCE);
        List<Parcel> parcels = new ArrayList<>();
        for (Due one : due) {
            boolean sms = one.channel().equals(NoticeChannel.SMS.code());
            Optional<String> dropped = reasonToDrop(one);
            Instant allowed = one.sealed() == null ? one.quiet().next(now, zone, one.urgent()) : now;
            if (dropped.isPresent()) {
                messages.drop(one.id(), dropped.get());
            } else if (allowed.isAfter(now)) {
                messages.postpone(one.id(), allowed);
            } else if (sms && smsLeft <= 0) {
                messages.postpone(
                        one.id(), clock.today().plusDays(1).atStartOfDay(zone).toInstant());
            } else {
                messages.claim(one.id(), now.plus(CLAIMED));
                parcels.add(parcel(one, addresses.of(tenant)));
                smsLeft -= sms ? 1 : 0;
            }
        }
        return new Round(channels.mail().orElse(null), channels.sms().orElse(null), parcels, due.size());
    }

    /** Codes: {@code channel-off}, {@code account-closed}, {@code not-wanted}, {@code no-address}, {@code read}, {@code kind-gone}. */
    private Optional<String> reasonToDrop(Due one) {
        boolean email = one.channel().equals(NoticeChannel.EMAIL.code());
        if (!(email ? channels.mailOn() : channels.smsOn())) {
            return Optional.of("channel-off");
        }
        if (one.sealed() != null) {
            return Optional.empty();
        }
        if (!"active".equals(one.state())) {
            return Optional.of("account-closed");
        }
        Optional<NoticeKind> kind = kinds.find(one.kind());
        if (kind.isEmpty()) {
            return Optional.of("kind-gone");
        }
        boolean usual = kind.get().usual().contains(NoticeChannel.of(one.channel()));
        if (!(one.chosen() == null ? usual : one.chosen())) {
            return Optional.of("not-wanted");
        }
        if ((email ? one.email() : one.phone()) == null) {
            return Optional.of("no-address");
        }
        return one.unread() ? Optional.empty() : Optional.of("read");
    }

    private Parcel parcel(Due due, String address) {
        NoticeChannel channel = NoticeChannel.of(due.channel());
        boolean english = due.locale().equals("en");
        byte[] inside = due.sealed();
        if (inside != null) {
            Sealed.Inside open = sealed.open(due.id(), inside);
            return new Parcel(due.id(), due.attempts() + 1, channel, open.to(), "Asigur", plain(channel, open.text()));
        }
        String said = kinds.find(due.kind()).orElseThrow().text().in(due.locale(), due.many());
        String text = said + ". " + (english ? "Open Asigur: " : "Deschideți Asigur: ") + address + "instiintari";
        if (channel == NoticeChannel.EMAIL) {
            text += "\n\n-- \n"
                    + (english
                            ? "Sent automatically. Choose what you receive and when: "
                            : "Mesaj trimis automat. Alegeți ce primiți și când: ")
                    + address + "instiintari/alegeri\n";
        }
        String to = channel == NoticeChannel.EMAIL ? due.email() : due.phone();
        return new Parcel(
                due.id(),
                due.attempts() + 1,
                channel,
                Objects.requireNonNull(to),
                "Asigur: " + said,
                plain(channel, text));
    }

    /** An SMS with ș or ă in it costs as two. */
    private static String plain(NoticeChannel channel, String text) {
        return channel == NoticeChannel.EMAIL
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('–', '-');
    }

    void sent(Parcel parcel) {
        messages.sent(parcel.id(), parcel.attempt(), clock.now());
    }

    /** @param forGood no further attempt is made */
    void failed(Parcel parcel, String why, boolean forGood) {
        Instant again = forGood
                ? null
                : Pauses.after(parcel.attempt()).map(clock.now()::plus).orElse(null);
        messages.failed(parcel.id(), parcel.attempt(), why, again);
    }

    /** What is long past. */
    void tidy() {
        Instant now = clock.now();
        messages.forget(now.minus(KEPT));
        told.forget(now.minus(KEPT), now.minus(TOLD_KEPT));
    }
}
