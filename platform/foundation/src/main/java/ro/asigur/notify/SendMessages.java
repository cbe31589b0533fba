package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.jobs.api.Rhythm;
import ro.asigur.kernel.TenantId;
import ro.asigur.notify.ChannelSettings.MailServer;
import ro.asigur.notify.ChannelSettings.SmsDoor;
import ro.asigur.notify.api.NoticeChannel;

/**
 * Sends a county's due messages. Each is claimed first and marked after: of several servers one sends it, and it goes a second
 * time only when a server dies between the two; then its Message-ID is the same.
 */
@ApplicationScoped
public class SendMessages implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(SendMessages.class.getName());
    private static final int ROUNDS = 50;
    private static final Duration EVERY = Duration.ofSeconds(20);

    @Inject
    OutgoingDesk desk;

    @Inject
    SmsGateway gateway;

    @Override
    public String name() {
        return "notify.send";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(EVERY);
    }

    @Override
    public Set<String> permissions() {
        return Set.of(OutgoingDesk.PERMISSION);
    }

    @Override
    public void run(TenantId tenant, Actor actor) {
        for (int round = 0; round < ROUNDS; round++) {
            OutgoingDesk.Round taken = desk.take();
            send(taken);
            if (!taken.full()) {
                return;
            }
        }
    }

    private void send(OutgoingDesk.Round round) {
        MailServer server = round.mail();
        try (Post post = new Post(server == null ? null : new MailRun(server), round.sms(), gateway)) {
            for (Parcel parcel : round.parcels()) {
                deliver(post, parcel);
            }
        }
    }

    private void deliver(Post post, Parcel parcel) {
        try {
            post.send(parcel);
            desk.sent(parcel);
        } catch (NotDelivered failed) {
            LOG.log(Level.INFO, "message {0} did not go: {1}", new Object[] {parcel.id(), failed.why()});
            desk.failed(parcel, failed.why(), failed.forGood());
        }
    }

    /** The channels of one round. */
    record Post(@Nullable MailRun mail, @Nullable SmsDoor sms, SmsGateway gateway) implements AutoCloseable {

        void send(Parcel parcel) throws NotDelivered {
            if (parcel.channel() == NoticeChannel.EMAIL && mail != null) {
                mail.send(parcel);
            } else if (parcel.channel() == NoticeChannel.SMS && sms != null) {
                gateway.send(sms, parcel.id(), parcel.to(), parcel.text());
            } else {
                throw new NotDelivered("off", false, null);
            }
        }

        @Override
        public void close() {
            if (mail != null) {
                mail.close();
            }
        }
    }
}
