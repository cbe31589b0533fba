package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import ro.asigur.kernel.Refusal;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.domain.Contact;
import ro.asigur.notify.domain.NotifyProblem;
import ro.asigur.notify.store.MessageRows;

/** Sends a trial message at once, outside any transaction, so that the administrator sees what the server says. */
@ApplicationScoped
public class TryChannel {

    private static final String TEXT = "Mesaj de probă de la Asigur. Dacă îl citiți, trimiterea merge.";

    @Inject
    WatchChannels channels;

    @Inject
    SmsGateway gateway;

    /** @throws Refusal {@code notify.wrong-email}, {@code notify.wrong-phone}, {@code notify.channel-off}, {@code notify.not-delivered} */
    public void send(String channelCode, String to) {
        boolean email = channelCode.equals(NoticeChannel.EMAIL.code());
        Contact contact = (email ? Contact.email(to) : Contact.phone(to))
                .orElseThrow(() -> Refusal.at("/to", email ? NotifyProblem.WRONG_EMAIL : NotifyProblem.WRONG_PHONE));
        UUID id = MessageRows.newId();
        WatchChannels.Ways ways = channels.begun(contact.channel(), id);
        Parcel parcel = new Parcel(id, 1, contact.channel(), contact.value(), "Asigur: mesaj de probă", TEXT);
        try (SendMessages.Post post =
                new SendMessages.Post(ways.mail() == null ? null : new MailRun(ways.mail()), ways.sms(), gateway)) {
            post.send(parcel);
        } catch (NotDelivered failed) {
            throw Refusal.of(NotifyProblem.NOT_DELIVERED, Map.of("why", failed.why()));
        }
    }
}
