package ro.asigur.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.census.HouseholdsInScope;
import ro.asigur.census.SearchPeople;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.e2e.Answer;
import ro.asigur.e2e.Caller;
import ro.asigur.e2e.Server;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;

/** The real WAR on Payara Micro: row security seen from inside, modules switched from outside. */
@ArquillianTest
class RealWarIT {

    /** Negri and Parincea, in Bacău. */
    private static final int UAT = 23644;

    private static final int OTHER_UAT = 24089;
    private static final Set<String> MAY =
            Set.of("census.household.record", "census.household.read", "census.person.search", "territory.read");

    @Inject
    CarryOut commands;

    @Inject
    CurrentActor current;

    @Inject
    HouseholdsInScope households;

    @Inject
    SearchPeople people;

    @ArquillianResource
    URL address;

    @Deployment
    static WebArchive platform() {
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class,
                        InServerSettings.dist().resolve("platform.war").toFile())
                .addClasses(RealWarIT.class, RunnersDoor.class, RunnersDoor.Straight.class)
                .addClasses(Caller.class, Answer.class, Server.class);
    }

    @Test
    void row_security_shows_the_own_commune_and_the_granted_person_and_nothing_else() throws Exception {
        UUID household = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        String name = "Rowan" + letters();
        Actor worker = actor(UUID.randomUUID(), List.of(UAT));
        current.as(
                        worker,
                        () -> commands.all(List.of(
                                command(
                                        "census.record-household",
                                        "{\"householdId\":\"%s\",\"uat\":%d,\"village\":%d,\"address\":\"Nr. 1\"}"
                                                .formatted(household, UAT, village())),
                                command(
                                        "census.record-member",
                                        ("{\"personId\":\"%s\",\"householdId\":\"%s\",\"familyName\":\"%s\",\"givenName\":\"Ana\","
                                                        + "\"birthDate\":\"1990-01-01\",\"birthPrecision\":\"exact\",\"sex\":\"f\","
                                                        + "\"relation\":\"cap\",\"presence\":\"permanent\"}")
                                                .formatted(person, household, name)))))
                .forEach(outcome -> assertEquals(null, outcome.refusal()));

        assertEquals(List.of(1, 1), seen(worker, name));
        assertEquals(List.of(0, 0), seen(actor(UUID.randomUUID(), List.of()), name), "no commune is bound");
        assertEquals(List.of(0, 0), seen(actor(UUID.randomUUID(), List.of(OTHER_UAT)), name), "another commune");

        UUID clinician = UUID.randomUUID();
        Actor granted = actor(clinician, List.of());
        assertEquals(List.of(0, 0), seen(granted, name), "not granted yet");
        grant(clinician, person, "now() + interval '1 hour'");
        assertEquals(List.of(0, 1), seen(granted, name), "the granted person, not the household");
        grant(clinician, person, "now() - interval '1 second'");
        assertEquals(List.of(0, 0), seen(granted, name), "the grant has ended");
    }

    @Test
    void without_a_transaction_or_a_permission_there_is_nothing() {
        Actor bare = new Actor(
                new TenantId("bacau"),
                UUID.randomUUID(),
                "Nimeni",
                Set.of(),
                Set.of(),
                List.of(new UatCode(UAT)),
                "ro");
        assertThrows(Refusal.class, () -> current.as(bare, () -> households.list(all())));
        assertThrows(Refusal.class, () -> households.list(all()), "nobody is signed in");
    }

    @Test
    @RunAsClient
    void a_module_is_switched_off_and_on_while_the_rest_lives() {
        Caller county = Caller.anonymous(server(), "bacau");
        Caller ana = signedIn(county, "ana");
        Caller administrator = signedIn(county, "administrator");
        Caller neighbour = signedIn(Caller.anonymous(server(), "vrancea"), "mihaela");
        String notes = "/api/plugins/example/notes?uat=" + UAT;
        turn(administrator, true);
        turn(signedIn(Caller.anonymous(server(), "vrancea"), "administrator"), true);
        soon(200, () -> ana.get(notes));

        turn(administrator, false);
        Answer off = ana.get(notes);
        assertEquals(404, off.status(), off.toString());
        assertTrue(!ana.get("/api/plugins").body().contains("\"example\""), "still offered");
        assertEquals(200, ana.get("/api/census/households").status());
        soon(200, () -> neighbour.get(notes)); // the other county's is on

        turn(administrator, true);
        soon(200, () -> ana.get(notes));
        assertTrue(ana.get("/api/plugins").body().contains("\"example\""), "not offered again");
    }

    @Test
    @RunAsClient
    void broken_modules_are_told_and_leave_everything_else_serving() {
        Caller administrator = signedIn(Caller.anonymous(server(), "vrancea"), "administrator");
        Answer plugins = administrator.get("/api/admin/plugins");
        assertEquals(200, plugins.status(), plugins.toString());
        String states = plugins.array().getValuesAs(JsonObject.class).stream()
                .filter(one -> !one.getString("id").equals("example"))
                .map(one -> one.getString("id") + " " + one.getString("state"))
                .sorted()
                .collect(Collectors.joining(", "));
        assertEquals("no-jar.jar broken, tampered.jar broken", states, plugins.toString());
        assertEquals(200, administrator.get("/api/territory/uats").status());
    }

    /** What a session may is kept in memory for a second. */
    private static void soon(int status, Supplier<Answer> call) {
        Instant until = Instant.now().plusSeconds(5);
        Answer answer = call.get();
        while (answer.status() != status && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(200_000_000);
            answer = call.get();
        }
        assertEquals(status, answer.status(), answer.toString());
    }

    private static void turn(Caller administrator, boolean enabled) {
        Answer answer = administrator.call("PUT", "/api/admin/plugins/example", "{\"enabled\":" + enabled + "}");
        assertEquals(200, answer.status(), answer.toString());
        assertEquals(enabled ? "on" : "off", answer.object().getString("state"));
    }

    private Server server() {
        return new Server(address.getPort());
    }

    private static final java.util.Map<String, Caller> SESSIONS = new java.util.concurrent.ConcurrentHashMap<>();

    /** Each once: a code of the second factor works once. */
    private static Caller signedIn(Caller anonymous, String username) {
        return SESSIONS.computeIfAbsent(anonymous.county() + username, any -> {
            JsonObject account =
                    anonymous
                            .get("/api/tenant")
                            .object()
                            .getJsonArray("accounts")
                            .getValuesAs(JsonObject.class)
                            .stream()
                            .filter(one -> one.getString("username").equals(username))
                            .findFirst()
                            .orElseThrow();
            String code = account.get("code") == null || account.isNull("code") ? null : account.getString("code");
            return anonymous.signedIn(username, account.getString("password"), code);
        });
    }

    /** How many households and how many people of that name the actor sees. */
    private List<Integer> seen(Actor actor, String name) {
        return current.as(
                actor,
                () -> List.of(
                        households
                                .list(new HouseholdQuery(null, null, null, null, false, name, null, null, 50))
                                .items()
                                .size(),
                        people.search(name, 20).size()));
    }

    private static HouseholdQuery all() {
        return new HouseholdQuery(null, null, null, null, false, null, null, null, 50);
    }

    private static Actor actor(UUID id, List<Integer> uats) {
        return new Actor(
                new TenantId("bacau"),
                id,
                "Încercare",
                Set.of(),
                MAY,
                uats.stream().map(UatCode::new).toList(),
                "ro");
    }

    private static Command command(String type, String payload) {
        try (var reader = Json.createReader(new java.io.StringReader(payload))) {
            return new Command(
                    UUID.randomUUID(), type, UUID.randomUUID(), Instant.now(), JsonValue.NULL, reader.readObject());
        }
    }

    private static int village() throws Exception {
        try (Connection owner = county();
                PreparedStatement select =
                        owner.prepareStatement("select min(siruta) from core.village where uat = " + UAT)) {
            var rows = select.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void grant(UUID account, UUID person, String until) throws Exception {
        try (Connection owner = county();
                PreparedStatement insert = owner.prepareStatement("insert into core.person_grant"
                        + " (id, account_id, person_id, reason, ends_at) values (?, ?, ?, 'consult', " + until + ")"
                        + " on conflict (id) do update set ends_at = excluded.ends_at")) {
            insert.setObject(1, UUID.nameUUIDFromBytes((account + " " + person).getBytes(StandardCharsets.UTF_8)));
            insert.setObject(2, account);
            insert.setObject(3, person);
            insert.executeUpdate();
        }
    }

    private static Connection county() throws Exception {
        Properties who = new Properties();
        who.put("user", System.getProperty("asigur.jdbc.user"));
        who.put("password", System.getProperty("asigur.jdbc.password"));
        return new org.postgresql.Driver().connect(System.getProperty("asigur.jdbc.url") + "t_bacau", who);
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
