package ro.asigur.notify;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import ro.asigur.notify.ChannelSettings.MailServer;

/** E-mails of one round, over one connection. Each message keeps its Message-ID, so that one sent again after a crash is known. */
final class MailRun implements AutoCloseable {

    private static final String MILLIS = "15000";
    private static final List<String> SECURITIES = List.of("starttls", "tls", "none");

    private final MailServer server;
    private final Session session;
    private @Nullable Transport transport;

    MailRun(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailServer server) {
        String protocol = server.security().equals("tls") ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "connectiontimeout", MILLIS);
        properties.setProperty(prefix + "timeout", MILLIS);
        properties.setProperty(prefix + "writetimeout", MILLIS);
        properties.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security().equals("starttls")) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }

    void send(Parcel parcel) throws NotDelivered {
        if (!SECURITIES.contains(
                server.security())) { // a word that is mistyped must not send the password in the clear
            throw new NotDelivered("SMTP: settings", false, null);
        }
        try {
            MimeMessage message = message(parcel);
            connected().sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            Address[] invalid = refused.getInvalidAddresses();
            throw new NotDelivered("SMTP: " + words(refused), invalid != null && invalid.length > 0, refused);
        } catch (AddressException wrong) {
            throw new NotDelivered("SMTP: address", true, wrong);
        } catch (AuthenticationFailedException notKnown) {
            throw new NotDelivered("SMTP: user or password", false, notKnown);
        } catch (MessagingException failed) {
            throw new NotDelivered("SMTP: " + words(failed), false, failed);
        }
    }

    /** The first line of what the server said, without what it was said about. */
    private static String words(MessagingException failed) {
        Throwable cause = failed.getNextException() == null ? failed : failed.getNextException();
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return said.replaceAll("<?[^\\s<>]+@[^\\s<>]+>?", "…");
    }

    private Transport connected() throws MessagingException {
        Transport open = transport;
        if (open == null) {
            open = session.getTransport();
            transport = open;
        }
        if (!open.isConnected()) {
            String user = server.user().isEmpty() ? null : server.user();
            open.connect(server.host(), server.port(), user, user == null ? null : server.password());
        }
        return open;
    }

    private MimeMessage message(Parcel parcel) throws MessagingException {
        InternetAddress from = new InternetAddress(server.from(), true);
        String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        String messageId = "<" + parcel.id() + "@" + host + ">";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.to(), true));
        message.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
        message.setText(parcel.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(new Date());
        message.saveChanges();
        return message;
    }

    @Override
    public void close() {
        Transport open = transport;
        if (open != null && open.isConnected()) {
            try {
                open.close();
            } catch (MessagingException gone) {
                transport = null; // the server closed it first
            }
        }
    }
}
