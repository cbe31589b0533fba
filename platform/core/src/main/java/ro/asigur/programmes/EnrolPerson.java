package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.programmes.domain.ProgrammesProblem;
import ro.asigur.programmes.store.Enrolments;
import ro.asigur.programmes.store.Programmes;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A person comes into a programme, once, with the proof that was seen; and leaves it. */
@ApplicationScoped
@Requires(ProgrammesPermissions.ENROL)
public class EnrolPerson {

    private static final int LONGEST = 500;

    @Inject
    Programmes programmes;

    @Inject
    Enrolments enrolments;

    @Inject
    PersonOfProgramme persons;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** @param proofSeen what was seen, e.g. the certificate's number and date */
    public record Order(UUID programme, UUID person, String group, String proofSeen, LocalDate proofOn) {}

    /** @throws Refusal at its field: outside the programme's days or communes, an unknown group, a proof of the future, twice */
    public void enrol(Order order) {
        PeopleBoard.Named person = persons.of(order.person());
        LocalDate today = clock.today();
        ProgrammeSheet programme = programmes
                .find(order.programme(), today)
                .orElseThrow(() -> Refusal.at("/programmeId", ProgrammesProblem.PROGRAMME_NOT_FOUND));
        if (!programme.running()) {
            throw Refusal.at(
                    "/programmeId",
                    ProgrammesProblem.NOT_RUNNING,
                    Map.of(
                            "from",
                            programme.from().toString(),
                            "to",
                            programme.to().toString()));
        }
        if (!programme.covers(person.uat())) {
            throw Refusal.at("/programmeId", ProgrammesProblem.UAT_OUTSIDE, Map.of("name", programme.name()));
        }
        if (programme.groups().stream().noneMatch(group -> group.code().equals(order.group()))) {
            throw Refusal.at("/group", ProgrammesProblem.GROUP_UNKNOWN, Map.of("value", order.group()));
        }
        if (order.proofOn().isAfter(today)) {
            throw Refusal.at("/proofOn", ProgrammesProblem.IN_FUTURE);
        }
        text("/proofSeen", order.proofSeen());
        boolean added = enrolments.add(
                programme.id(),
                person.id(),
                person.uat(),
                order.group(),
                order.proofSeen().strip(),
                order.proofOn(),
                actor.get().name(),
                today);
        if (!added) {
            throw Refusal.at("/personId", ProgrammesProblem.ENROLLED_ALREADY, Map.of("name", programme.name()));
        }
        tell("Enrolled", "programme.enrolled", person.id(), person.uat(), programme, order.group());
    }

    /** @throws Refusal {@code programmes.not-enrolled}, {@code programmes.left-already} */
    public void leave(UUID programmeId, UUID person, String reason) {
        text("/reason", reason);
        Enrolments.Enrolment enrolment = enrolments
                .take(programmeId, person)
                .orElseThrow(() -> Refusal.at("/personId", ProgrammesProblem.NOT_ENROLLED));
        if (enrolment.leftOn() != null) {
            throw Refusal.at("/personId", ProgrammesProblem.LEFT_ALREADY);
        }
        ProgrammeSheet programme = programmes.find(programmeId, clock.today()).orElseThrow();
        enrolments.left(
                programmeId, person, clock.today(), reason.strip(), actor.get().name());
        tell("Left", "programme.left", person, enrolment.uat(), programme, enrolment.group());
    }

    private static void text(String pointer, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.at(pointer, ProgrammesProblem.TEXT_TOO_LONG, Map.of("most", LONGEST));
        }
    }

    private void tell(String fact, String action, UUID person, int uat, ProgrammeSheet programme, String group) {
        JsonObject details = JsonMaker.object()
                .add("programme", programme.code())
                .add("group", group)
                .build();
        audit.wrote(action, person, new UatCode(uat), JsonValue.NULL, details);
        outbox.publish(new Fact("programmes." + fact, new UatCode(uat), person, details));
    }
}
