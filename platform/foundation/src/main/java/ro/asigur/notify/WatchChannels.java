package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.notify.ChannelSettings.MailServer;
import ro.asigur.notify.ChannelSettings.SmsDoor;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.domain.NotifyProblem;
import ro.asigur.notify.store.SendingRows;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The administrator's view of the channels: on or off, what went and what did not. */
@ApplicationScoped
@Requires("admin.settings")
public class WatchChannels {

    private static final int DAYS = 7;
    private static final int MOST = 50;

    @Inject
    ChannelSettings channels;

    @Inject
    SendingRows sendings;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail trail;

    /** @param counts of the last seven days, by channel and state: waiting, sent, given-up, dropped */
    public record Channels(
            boolean emailOn, boolean smsOn, List<SendingRows.Count> counts, List<SendingRows.Trouble> troubles) {}

    public Channels show() {
        Instant since = clock.now().minus(Duration.ofDays(DAYS));
        return new Channels(
                channels.mailOn(), channels.smsOn(), sendings.counts(since), sendings.troubles(since, MOST));
    }

    /** How a trial is sent. */
    record Ways(@Nullable MailServer mail, @Nullable SmsDoor sms) {}

    Ways ways() {
        return new Ways(channels.mail().orElse(null), channels.sms().orElse(null));
    }

    /** @throws Refusal {@code notify.channel-off} */
    Ways begun(NoticeChannel channel, UUID id) {
        Ways ways = ways();
        Optional<Object> way = Optional.ofNullable(channel == NoticeChannel.EMAIL ? ways.mail() : ways.sms());
        if (way.isEmpty()) {
            throw Refusal.of(NotifyProblem.CHANNEL_OFF);
        }
        trail.wrote(
                "message.tried",
                id,
                null,
                JsonValue.NULL,
                JsonMaker.object().add("channel", channel.code()).build());
        return ways;
    }
}
