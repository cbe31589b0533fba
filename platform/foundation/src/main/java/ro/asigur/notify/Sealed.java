package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Addresses;
import ro.asigur.identity.api.InvitationPost;
import ro.asigur.notify.api.Letters;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.domain.Contact;
import ro.asigur.notify.store.MessageRows;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Messages whose address or link nobody but their reader may see: encrypted with the county's key and bound to the message, wiped
 * when it has gone or was given up.
 */
@ApplicationScoped
public class Sealed implements Letters, InvitationPost {

    static final String INVITATION = "identity.invitation";

    @Inject
    MessageRows messages;

    @Inject
    ChannelSettings channels;

    @Inject
    Addresses addresses;

    @Inject
    CountyKeys keys;

    @Inject
    CountyClock clock;

    /** What is inside. */
    record Inside(String to, String text) {}

    @Override
    public boolean write(String contact, String code, String text) {
        Optional<Contact> reached = Contact.of(contact)
                .filter(one -> one.channel() == NoticeChannel.EMAIL ? channels.mailOn() : channels.smsOn());
        reached.ifPresent(one -> post(null, code, one, text));
        return reached.isPresent();
    }

    @Override
    public boolean post(UUID account, @Nullable String email, String locale, String token, Duration valid) {
        String link = addresses.of(messages.county()) + "invitatie/" + token;
        Optional<Contact> reached =
                Optional.ofNullable(email).flatMap(Contact::email).filter(any -> channels.mailOn());
        String text = locale.equals("en")
                ? "You are invited to use Asigur. Choose your password here, within " + valid.toDays()
                        + " days (the link works once):\n" + link
                : "Sunteți invitat(ă) să folosiți Asigur. Alegeți parola aici, în cel mult " + valid.toDays()
                        + " zile (legătura se poate folosi o singură dată):\n" + link;
        reached.ifPresent(one -> post(account, INVITATION, one, text));
        return reached.isPresent();
    }

    private void post(@Nullable UUID account, String code, Contact to, String text) {
        UUID id = MessageRows.newId();
        Instant now = clock.now();
        JsonObject inside =
                JsonMaker.object().add("to", to.value()).add("text", text).build();
        messages.post(
                id,
                account,
                code,
                to.channel().code(),
                keys.encrypt(inside.toString().getBytes(StandardCharsets.UTF_8), aad(id)),
                now);
    }

    Inside open(UUID id, byte[] sealed) {
        JsonObject inside = JsonMaker.readObject(new String(keys.decrypt(sealed, aad(id)), StandardCharsets.UTF_8));
        return new Inside(inside.getString("to"), inside.getString("text"));
    }

    private static byte[] aad(UUID id) {
        return ("message:" + id).getBytes(StandardCharsets.UTF_8);
    }
}
