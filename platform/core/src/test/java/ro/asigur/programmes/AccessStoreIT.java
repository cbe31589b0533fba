package ro.asigur.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class AccessStoreIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Bucharest"));

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    AccessInScope access;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor vasile = worker("Vasile Mânzu", PARINCEA);
    private final Actor elena = FieldWork.whoMayAlso(
            FieldWork.worker("Elena Crăciun", GAICEANA, PARINCEA),
            "programmes.read",
            "programmes.people",
            "programmes.manage",
            "programmes.decide",
            "census.duplicate.decide");

    private static Actor worker(String name, int uat) {
        return FieldWork.whoMayAlso(
                FieldWork.worker(name, uat),
                "programmes.read",
                "programmes.people",
                "programmes.enrol",
                "programmes.ask");
    }

    private UUID child(Actor worker, int uat, int village) {
        return field.person(
                worker,
                field.houseOf(worker, uat, village),
                "Codreanu",
                "Radu",
                TODAY.minusYears(8).toString());
    }

    private String refused(Actor actor, String type, JsonObjectBuilder payload) {
        Refusal refusal = field.send(actor, command(type, payload)).refusal();
        return refusal == null
                ? "applied"
                : refusal.problem().code()
                        + (refusal.fields().isEmpty()
                                ? ""
                                : " " + refusal.fields().get(0).pointer());
    }

    private UUID service(String provider, String code) {
        return current.as(elena, access::services).stream()
                .filter(one -> one.provider().startsWith(provider) && one.name().contains(code))
                .map(AccessInScope.ServicePlaces::serviceId)
                .findFirst()
                .orElseThrow();
    }

    private AccessInScope.ServicePlaces places(UUID service) {
        return current.as(elena, access::services).stream()
                .filter(one -> one.serviceId().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private UUID asked(Actor worker, UUID service, UUID person, int priority) {
        UUID ask = UUID.randomUUID();
        field.done(
                worker,
                command(
                        "programmes.ask",
                        JsonMaker.object()
                                .add("askId", ask.toString())
                                .add("serviceId", service.toString())
                                .add("personId", person.toString())
                                .add("priority", priority)
                                .add("reason", "Are nevoie")));
        return ask;
    }

    private static JsonObjectBuilder decision(UUID ask, String decision) {
        return JsonMaker.object()
                .add("askId", ask.toString())
                .add("decision", decision)
                .add("reason", "Așa s-a hotărât");
    }

    private AccessInScope.Row row(Actor reader, UUID service, UUID ask) {
        return current.as(reader, () -> access.ofService(service)).stream()
                .filter(one -> one.id().equals(ask))
                .findFirst()
                .orElseThrow();
    }

    private UUID elder(Actor worker, int uat, int village) {
        return field.person(worker, field.houseOf(worker, uat, village), "Bătrânu", "Ion", "1940-01-01");
    }

    @Test
    void the_line_is_by_priority_then_by_date_and_a_full_service_takes_nobody() {
        UUID service = service("Asociația „Casa bunicilor”", "Cămin");
        List<UUID> asks = new ArrayList<>();
        for (int priority : new int[] {3, 3, 1, 2}) {
            asks.add(asked(ana, service, elder(ana, GAICEANA, ARINI), priority));
        }
        UUID theirs = asked(vasile, service, elder(vasile, PARINCEA, BARNA), 2);
        assertEquals(1, row(elena, service, asks.get(2)).place());
        assertEquals(2, row(elena, service, asks.get(3)).place());
        // counted in the whole county, told to who sees one commune
        assertEquals(3, row(vasile, service, theirs).place());
        assertEquals(5, row(ana, service, asks.get(1)).place());
        assertEquals(4, current.as(ana, () -> access.ofService(service)).size());
        field.done(elena, command("programmes.decide", decision(asks.get(2), "admit")));
        field.done(elena, command("programmes.decide", decision(theirs, "admit")));
        assertEquals(
                "programmes.no-place-free /decision",
                refused(elena, "programmes.decide", decision(asks.get(3), "admit")));
        field.done(elena, command("programmes.decide", decision(asks.get(3), "wait")));
        assertEquals(1, row(ana, service, asks.get(3)).place());
        assertEquals(0, places(service).free());
        field.done(
                elena,
                command(
                        "programmes.contract",
                        JsonMaker.object()
                                .add("askId", theirs.toString())
                                .add("number", "C-1")
                                .add("from", TODAY.toString())
                                .add("to", TODAY.plusMonths(6).toString())
                                .add("objectives", "Îngrijire")));
        assertEquals(Set.of(row(elena, service, theirs).personId()), current.as(elena, () -> people(service)));
        field.done(
                elena,
                command(
                        "programmes.end-access",
                        JsonMaker.object()
                                .add("askId", theirs.toString())
                                .add("on", TODAY.toString())
                                .add("reason", "S-a întors acasă")));
        assertEquals("discharged", row(vasile, service, theirs).state());
        field.done(elena, command("programmes.decide", decision(asks.get(3), "admit")));
        assertEquals(0, places(service).free());
    }

    @Inject
    ro.asigur.tenancy.api.Transactions transactions;

    private Set<UUID> people(UUID service) {
        return transactions.within(elena.binding(), () -> access.contracted(service, TODAY, TODAY));
    }

    @Test
    void two_decisions_at_the_same_moment_never_fill_more_places_than_there_are() throws Exception {
        UUID service = service("Centrul comunitar integrat Parincea", "Grup de sprijin");
        List<UUID> asks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            asks.add(asked(vasile, service, elder(vasile, PARINCEA, BARNA), 2));
        }
        assertEquals(1, places(service).places(), "the module's own places");
        ExecutorService deciders = Executors.newFixedThreadPool(asks.size());
        CyclicBarrier together = new CyclicBarrier(asks.size());
        try {
            List<Future<String>> answers = asks.stream()
                    .map(ask -> deciders.submit(() -> {
                        together.await(20, TimeUnit.SECONDS);
                        return refused(elena, "programmes.decide", decision(ask, "admit"));
                    }))
                    .toList();
            List<String> told = new ArrayList<>();
            for (Future<String> answer : answers) {
                told.add(answer.get(60, TimeUnit.SECONDS));
            }
            assertEquals(1, told.stream().filter("applied"::equals).count(), told.toString());
            assertEquals(
                    5,
                    told.stream()
                            .filter("programmes.no-place-free /decision"::equals)
                            .count(),
                    told.toString());
        } finally {
            deciders.shutdownNow();
        }
        assertEquals(1, places(service).taken());
    }

    @Test
    void who_does_not_meet_the_conditions_may_ask_and_is_not_admitted() {
        UUID service = service("Asociația „Speranța copiilor”", "recuperare");
        UUID child = child(ana, GAICEANA, ARINI);
        UUID ask = asked(ana, service, child, 2);
        assertEquals(
                Set.of("group", "proof"),
                Set.copyOf(row(ana, service, ask).eligibility().stream()
                        .filter(check -> !check.met())
                        .map(check -> check.check())
                        .toList()));
        assertEquals("programmes.not-eligible /decision", refused(elena, "programmes.decide", decision(ask, "admit")));
        assertEquals(
                "programmes.asked-already /serviceId",
                refused(
                        ana,
                        "programmes.ask",
                        JsonMaker.object()
                                .add("askId", UUID.randomUUID().toString())
                                .add("serviceId", service.toString())
                                .add("personId", child.toString())
                                .add("priority", 2)
                                .add("reason", "Din nou")));
        assertEquals(
                "programmes.ask-not-found /askId",
                refused(
                        vasile,
                        "programmes.withdraw-ask",
                        JsonMaker.object()
                                .add("askId", ask.toString())
                                .add("on", TODAY.toString())
                                .add("reason", "nu e a mea")));
        field.done(
                ana,
                command(
                        "programmes.withdraw-ask",
                        JsonMaker.object()
                                .add("askId", ask.toString())
                                .add("on", TODAY.toString())
                                .add("reason", "Au găsit alt loc")));
        assertEquals("programmes.step-impossible /askId", refused(elena, "programmes.decide", decision(ask, "wait")));
        assertFalse(row(ana, service, ask).eligibility().isEmpty());
        assertTrue(row(ana, service, ask).place() == null);
    }
}
