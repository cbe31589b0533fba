package ro.asigur.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.BACAU;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

/** Notices go out by SMS through a provider that takes HTTP requests. */
@WithCounties
class SmsStoreIT {

    @Inject
    ToldPeople people;

    @Inject
    Notices notices;

    @Inject
    Kinds kinds;

    @Inject
    TryChannel trial;

    @Inject
    CurrentActor current;

    private record Taken(String method, String key, String type, String body) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private HttpServer provider;
    private volatile int answer = 202;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        provider.createContext("/sms", exchange -> {
            taken.add(new Taken(
                    exchange.getRequestMethod(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        provider.start();
        people.set(Map.of(
                "notify.sms-url", "http://127.0.0.1:" + provider.getAddress().getPort() + "/sms",
                "notify.sms-header", "X-Key",
                "notify.sms-key", "Bearer cheie",
                "notify.sms-timeout", "3",
                "notify.sms-per-day", "1000",
                "notify.sms-type", "application/json",
                "notify.sms-body", "{\"to\":\"{to}\",\"text\":\"{text}\",\"reference\":\"{id}\"}"));
    }

    @AfterEach
    void stop() {
        provider.stop(0);
        people.set(Map.of("notify.sms-url", ""));
    }

    private Actor coordinator() {
        return people.account("Elena", "coordinator-dgaspc", null, null, "+40740123456", "casework.alarm.take");
    }

    private void alarm(Actor to) {
        people.within(() -> {
            notices.tell(
                    List.of(to.id()),
                    Telling.one(
                            kinds.find("casework.alarm").orElseThrow(), null, "/alarme", "alarm:" + UUID.randomUUID()));
            return true;
        });
    }

    @Test
    void an_alarm_goes_as_one_request_with_the_key_and_in_letters_that_cost_one_sms() {
        Actor elena = coordinator();
        alarm(elena);
        people.send();
        Taken one = taken.get(0);
        JsonObject body = JsonMaker.readObject(one.body());
        assertEquals("POST Bearer cheie", one.method() + " " + one.key());
        assertEquals("+40740123456", body.getString("to"));
        assertEquals(
                "Aveti o alarma P1 noua. Deschideti Asigur: http://bacau.localhost/instiintari",
                body.getString("text"));
        assertEquals(4, UUID.fromString(body.getString("reference")).version());
        people.send();
        assertEquals(1, taken.size());
        assertEquals("sms sent", people.states(elena.id()));
    }

    @Test
    void a_form_is_filled_as_forms_are() {
        people.set(Map.of(
                "notify.sms-type", "application/x-www-form-urlencoded", "notify.sms-body", "dest={to}&msg={text}"));
        alarm(coordinator());
        people.send();
        assertEquals(
                "dest=%2B40740123456&msg=Aveti+o+alarma+P1+noua.+Deschideti+Asigur%3A+http%3A%2F%2Fbacau.localhost%2Finstiintari",
                taken.get(0).body());
        assertTrue(taken.get(0).type().startsWith("application/x-www-form-urlencoded"));
    }

    @Test
    void a_number_that_is_refused_is_given_up_at_once_and_a_busy_provider_is_asked_again() {
        answer = 422;
        Actor refused = coordinator();
        alarm(refused);
        people.send();
        assertEquals("sms given-up SMS: HTTP 422", people.states(refused.id()));
        answer = 503;
        Actor busy = coordinator();
        alarm(busy);
        people.send();
        assertEquals("sms leaving SMS: HTTP 503", people.states(busy.id()));
        answer = 202;
        people.later(busy.id());
        people.send();
        assertEquals("sms sent", people.states(busy.id()));
    }

    @Test
    void beyond_the_days_limit_messages_wait_for_tomorrow() {
        int left = people.one(
                "select count(*)::integer from base.message where channel = 'sms' and sent_at > date_trunc('day', now() at time zone 'Europe/Bucharest') at time zone 'Europe/Bucharest'",
                row -> row.getInt(1));
        people.set(Map.of("notify.sms-per-day", Integer.toString(left + 1)));
        Actor first = coordinator();
        alarm(first);
        people.send();
        Actor second = coordinator();
        alarm(second);
        people.send();
        assertEquals("sms sent, sms gathering", people.states(first.id()) + ", " + people.states(second.id()));
        assertTrue(people.<Boolean>one(
                "select due_at > now() from base.message where account_id = ?", row -> row.getBoolean(1), second.id()));
    }

    @Test
    void the_administrator_tries_a_channel_and_is_told_what_the_provider_said() {
        Actor administrator = new Actor(
                BACAU, UUID.randomUUID(), "Administrator", Set.of(), Set.of("admin.settings"), List.of(), "ro");
        current.as(administrator, () -> {
            trial.send("sms", "0740 123 456");
            return true;
        });
        assertTrue(taken.get(0).body().contains("Mesaj de prob"));
        answer = 401;
        assertEquals("notify.not-delivered", refused(administrator, "sms", "0740123456"));
        assertEquals("notify.wrong-phone", refused(administrator, "sms", "112"));
        assertEquals("notify.channel-off", refused(administrator, "email", "ana@primarie.ro"));
        assertEquals("identity.not-allowed", refused(coordinator(), "sms", "0740123456"));
    }

    private String refused(Actor who, String channel, String to) {
        return assertThrows(
                        Refusal.class,
                        () -> current.as(who, () -> {
                            trial.send(channel, to);
                            return true;
                        }))
                .problem()
                .code();
    }
}
