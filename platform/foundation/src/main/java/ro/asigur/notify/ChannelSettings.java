package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ro.asigur.settings.api.SettingSource;
import ro.asigur.settings.api.Settings;

/** How a county sends e-mail and SMS. A channel without a server is off, which is no error: people are told in the application. */
@ApplicationScoped
public class ChannelSettings implements SettingSource {

    private static final Declared HOST = text(
            "notify.smtp-host",
            "",
            "Serverul de e-mail (SMTP); gol: nu se trimit e-mailuri",
            "E-mail server (SMTP); empty: no e-mail is sent",
            200);
    private static final Declared PORT =
            number("notify.smtp-port", "587", "Portul serverului de e-mail", "Port of the e-mail server", 1, 65_535);
    private static final Declared SECURITY = text(
            "notify.smtp-security",
            "starttls",
            "Legătura cu serverul de e-mail: starttls, tls sau none",
            "Connection to the e-mail server: starttls, tls or none",
            8);
    private static final Declared USER = text(
            "notify.smtp-user",
            "",
            "Utilizatorul la serverul de e-mail; gol: fără autentificare",
            "User at the e-mail server; empty: without signing in",
            200);
    private static final Declared PASSWORD =
            secret("notify.smtp-password", "Parola la serverul de e-mail", "Password at the e-mail server");
    private static final Declared FROM =
            text("notify.mail-from", "", "Adresa de la care pleacă e-mailurile", "Address that e-mails come from", 200);
    private static final Declared URL = text(
            "notify.sms-url",
            "",
            "Adresa furnizorului de SMS (https); gol: nu se trimit SMS-uri; poate cuprinde {to}, {text}, {id}",
            "Address of the SMS provider (https); empty: no SMS is sent; may hold {to}, {text}, {id}",
            500);
    private static final Declared METHOD = text(
            "notify.sms-method",
            "POST",
            "Metoda cererii către furnizorul de SMS: POST, PUT sau GET",
            "Method of the request to the SMS provider: POST, PUT or GET",
            4);
    private static final Declared TYPE = text(
            "notify.sms-type",
            "application/json",
            "Felul conținutului cererii: application/json sau application/x-www-form-urlencoded",
            "Media type of the request: application/json or application/x-www-form-urlencoded",
            60);
    private static final Declared BODY = text(
            "notify.sms-body",
            "{\"to\":\"{to}\",\"text\":\"{text}\",\"reference\":\"{id}\"}",
            "Conținutul cererii, cu {to}, {text} și {id}",
            "Content of the request, with {to}, {text} and {id}",
            1_000);
    private static final Declared HEADER = text(
            "notify.sms-header",
            "Authorization",
            "Antetul în care se trimite cheia furnizorului de SMS",
            "Header that carries the SMS provider's key",
            60);
    private static final Declared KEY = secret(
            "notify.sms-key",
            "Cheia furnizorului de SMS (de exemplu „Bearer …”)",
            "Key of the SMS provider (e.g. \"Bearer …\")");
    private static final Declared SECONDS = number(
            "notify.sms-timeout",
            "10",
            "Cât se așteaptă răspunsul furnizorului de SMS, în secunde",
            "How long the SMS provider's answer is waited for, in seconds",
            1,
            60);
    private static final Declared SUCCESS = text(
            "notify.sms-success",
            "200,201,202",
            "Codurile de răspuns care înseamnă că SMS-ul a fost primit",
            "Status codes that mean that the SMS was taken",
            60);
    private static final Declared LIMIT = number(
            "notify.sms-per-day",
            "200",
            "Cel mult atâtea SMS-uri pe zi, în tot județul; celelalte așteaptă ziua următoare",
            "At most so many SMS a day in the whole county; others wait for the next day",
            0,
            100_000);

    @Inject
    Settings settings;

    /**
     * @param security {@code starttls}, {@code tls} or {@code none}
     * @param user empty: without signing in
     */
    public record MailServer(String host, int port, String security, String user, String password, String from) {}

    /** @param success status codes, separated by commas */
    public record SmsDoor(
            String url,
            String method,
            String type,
            String body,
            String header,
            String key,
            Duration timeout,
            String success) {}

    @Override
    public List<Declared> settings() {
        return List.of(
                HOST, PORT, SECURITY, USER, PASSWORD, FROM, URL, METHOD, TYPE, BODY, HEADER, KEY, SECONDS, SUCCESS,
                LIMIT);
    }

    private String of(Declared declared) {
        return settings.text(declared).strip();
    }

    /** Empty when the county sends no e-mail. In the open transaction, as everything here. */
    Optional<MailServer> mail() {
        return mailOn()
                ? Optional.of(new MailServer(
                        of(HOST), settings.number(PORT), of(SECURITY), of(USER), settings.text(PASSWORD), of(FROM)))
                : Optional.empty();
    }

    /** Empty when the county sends no SMS. */
    Optional<SmsDoor> sms() {
        return smsOn()
                ? Optional.of(new SmsDoor(
                        of(URL),
                        of(METHOD),
                        of(TYPE),
                        of(BODY),
                        of(HEADER),
                        settings.text(KEY),
                        Duration.ofSeconds(settings.number(SECONDS)),
                        of(SUCCESS)))
                : Optional.empty();
    }

    boolean mailOn() {
        return !of(HOST).isEmpty() && !of(FROM).isEmpty();
    }

    boolean smsOn() {
        return !of(URL).isEmpty();
    }

    int smsPerDay() {
        return settings.number(LIMIT);
    }

    private static Declared text(String key, String standard, String ro, String en, int most) {
        return new Declared(key, Kind.TEXT, standard, ro, en, null, most);
    }

    private static Declared secret(String key, String ro, String en) {
        return new Declared(key, Kind.SECRET, "", ro, en, null, 500);
    }

    private static Declared number(String key, String standard, String ro, String en, int least, int most) {
        return new Declared(key, Kind.NUMBER, standard, ro, en, least, most);
    }
}
