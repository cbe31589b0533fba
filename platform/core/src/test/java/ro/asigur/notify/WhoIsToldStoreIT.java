package ro.asigur.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BACAU;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.DailyOverdue;
import ro.asigur.casework.DailyUntaken;
import ro.asigur.casework.TellOfCasework;
import ro.asigur.census.DailyVisits;
import ro.asigur.census.TellOfTransfers;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.intake.TellOfNotices;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.referrals.TellOfReferrals;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

/** Each context tells those whom it concerns, once, and nobody of another commune. */
@WithCounties
class WhoIsToldStoreIT {

    @Inject
    ToldPeople people;

    @Inject
    MyNotices mine;

    @Inject
    CurrentActor current;

    @Inject
    FieldWork field;

    @Inject
    TellOfCasework casework;

    @Inject
    TellOfNotices intake;

    @Inject
    TellOfTransfers transfers;

    @Inject
    TellOfReferrals referrals;

    @Inject
    DailyOverdue overdue;

    @Inject
    DailyVisits visits;

    @Inject
    DailyUntaken untaken;

    private List<String> told(Actor who) {
        return current.as(who, () -> mine.page(null, 50)).items().stream()
                .map(one -> one.textRo() + " " + one.href())
                .toList();
    }

    private Actor worker(String name, int uat) {
        return people.account(name, "social-worker", uat, null, null);
    }

    private void run(RecurringJob job, int... uats) {
        List<UatCode> communes =
                java.util.Arrays.stream(uats).mapToObj(UatCode::new).toList();
        Actor hand = new Actor(
                BACAU, UUID.randomUUID(), "job." + job.name(), java.util.Set.of(), job.permissions(), communes, "ro");
        current.as(hand, () -> {
            job.run(BACAU, hand);
            return true;
        });
    }

    @Test
    void a_new_alarm_is_told_to_coordinators_once_and_an_old_fact_to_nobody() {
        Actor elena = people.account("Elena", "coordinator-dgaspc", null, null, null);
        Actor ana = worker("Ana", GAICEANA);
        JsonObject what = JsonMaker.object()
                .add("alarmId", UUID.randomUUID().toString())
                .add("householdId", UUID.randomUUID().toString())
                .add("what", "raised")
                .build();
        Fact fact = new Fact("casework.AlarmChanged", new UatCode(GAICEANA), null, what);
        casework.on(BACAU, fact, Instant.now().minusSeconds(200_000));
        assertEquals(List.of(), told(elena), "history is no news");
        casework.on(BACAU, fact, Instant.now());
        casework.on(BACAU, fact, Instant.now());
        assertEquals(List.of("Aveți o alarmă P1 nouă /alarme"), told(elena));
        assertEquals(List.of(), told(ana));
    }

    @Test
    void coordinators_are_reminded_once_a_day_of_what_nobody_has_taken() {
        Actor elena = people.account("Elena", "coordinator-dgaspc", null, null, null);
        Actor ana = worker("Ana", GAICEANA);
        FieldWork.Interview family = FieldWork.interview("B", GAICEANA, ARINI);
        field.send(FieldWork.worker("Ana care înregistrează", GAICEANA), family.commands());
        people.in(
                GAICEANA,
                "insert into core.alarm (id, household_id, uat, assessment_id, vulnerabilities, notice_due, raised_by, raised_by_name,"
                        + " raised_at) select ?, ?, ?, ?, array['V21'], false, ?, 'Ana', now()"
                        + " where not exists (select 1 from core.alarm where household_id = ? and closed_at is null)",
                UUID.randomUUID(),
                family.household(),
                GAICEANA,
                family.assessment(),
                ana.id(),
                family.household());
        run(untaken, GAICEANA);
        run(untaken, GAICEANA);
        assertEquals(1, told(elena).size());
        assertTrue(
                told(elena).get(0).contains("preluat") && told(elena).get(0).endsWith(" /alarme"),
                told(elena)::toString);
        assertEquals(List.of(), told(ana));
    }

    @Test
    void a_sheet_is_told_to_the_team_of_its_commune() {
        Actor ana = worker("Ana", GAICEANA);
        Actor vasile = worker("Vasile", PARINCEA);
        String notice = UUID.randomUUID().toString();
        intake.on(
                BACAU,
                new Fact(
                        "intake.NoticeReceived",
                        new UatCode(GAICEANA),
                        null,
                        JsonMaker.object()
                                .add("noticeId", notice)
                                .add("urgent", true)
                                .build()),
                Instant.now());
        assertEquals(List.of("A venit o sesizare urgentă /sesizari/" + notice), told(ana));
        assertEquals(List.of(), told(vasile));
    }

    @Test
    void an_offered_file_is_told_where_it_is_offered_and_an_answer_to_who_asked() {
        Actor ana = worker("Ana", GAICEANA);
        Actor vasile = worker("Vasile", PARINCEA);
        String transfer = UUID.randomUUID().toString();
        for (int uat : List.of(GAICEANA, PARINCEA)) {
            JsonObject what = JsonMaker.object()
                    .add("transferId", transfer)
                    .add("toUat", PARINCEA)
                    .build();
            transfers.on(BACAU, new Fact("census.TransferOffered", new UatCode(uat), null, what), Instant.now());
        }
        assertEquals(List.of("Vă este oferit un dosar al unei familii mutate /transferuri"), told(vasile));
        assertEquals(List.of(), told(ana));

        String referral = UUID.randomUUID().toString();
        for (Actor by : List.of(ana, vasile)) {
            JsonObject what = JsonMaker.object()
                    .add("referralId", referral)
                    .add("sentBy", ana.id().toString())
                    .add("by", by.id().toString())
                    .build();
            referrals.on(BACAU, new Fact("referrals.Accepted", new UatCode(GAICEANA), null, what), Instant.now());
            assertEquals(by == ana ? 0 : 1, told(ana).size(), "what she noted herself is no news");
        }
        assertEquals(
                "S-a răspuns la o trimitere a dumneavoastră /trimiteri/" + referral,
                told(ana).get(0));
    }

    @Test
    void what_is_overdue_is_told_to_who_answers_for_it_once_a_day_and_what_a_colleague_adds_to_others_alone() {
        Actor ana = worker("Ana", GAICEANA);
        Actor colleague = worker("Colega", GAICEANA);
        FieldWork.Interview family = FieldWork.interview("B", GAICEANA, ARINI);
        Actor recorder = FieldWork.worker("Ana care înregistrează", GAICEANA);
        field.send(recorder, family.commands());
        int lines = asCounty(
                "update core.plan_line l set responsible = ?, responsible_name = 'Ana', state = 'planificat', due = ? from core.plan p"
                        + " where p.id = l.plan_id and p.household_id = ? and l.folded_under is null and l.state = 'propus'",
                ana.id(),
                LocalDate.now(ZoneId.of("Europe/Bucharest")).minusDays(3),
                family.household());
        run(overdue, GAICEANA);
        run(overdue, GAICEANA);
        String expected = lines == 1
                ? "Aveți un serviciu cu termenul depășit"
                : "Aveți " + lines + (lines < 20 ? "" : " de") + " servicii cu termenul depășit";
        assertEquals(List.of(expected + " /termene?list=overdue&mine=1"), told(ana));

        Fact added = new Fact(
                "assessment.NeedAdded",
                new UatCode(GAICEANA),
                family.members().values().iterator().next(),
                JsonMaker.object()
                        .add("householdId", family.household().toString())
                        .add("vulnerability", "V07")
                        .add("by", ana.id().toString())
                        .build());
        casework.on(BACAU, added, Instant.now());
        assertEquals(1, told(ana).size(), "she added it herself");
        casework.on(
                BACAU,
                new Fact(
                        added.type(),
                        added.uat(),
                        added.person(),
                        JsonMaker.object(added.payload())
                                .add("by", colleague.id().toString())
                                .build()),
                Instant.now());
        assertEquals(2, told(ana).size());
        assertEquals(0, told(colleague).size());
    }

    /** Under row security, as who works in the commune. */
    private int asCounty(String sql, Object... args) {
        return people.in(GAICEANA, sql, args);
    }

    @Test
    void the_team_is_told_how_many_visits_it_promised_for_tomorrow() {
        Actor vasile = worker("Vasile", PARINCEA);
        Actor ana = worker("Ana", GAICEANA);
        Actor recorder = FieldWork.worker("Vasile care înregistrează", PARINCEA);
        UUID household = field.houseOf(recorder, PARINCEA, BARNA);
        people.in(
                PARINCEA,
                "update core.household set return_on = null where return_on = ?",
                LocalDate.now(ZoneId.of("Europe/Bucharest")).plusDays(1));
        people.in(
                PARINCEA,
                "update core.household set return_on = ? where id = ?",
                LocalDate.now(ZoneId.of("Europe/Bucharest")).plusDays(1),
                household);
        run(visits, PARINCEA);
        run(visits, PARINCEA);
        assertEquals(List.of("Mâine aveți o vizită promisă /"), told(vasile));
        assertEquals(List.of(), told(ana));
    }
}
