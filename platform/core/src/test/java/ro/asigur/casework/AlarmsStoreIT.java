package ro.asigur.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.casework.PlanOfTeam.TODAY;
import static ro.asigur.casework.PlanOfTeam.allowed;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.store.Alarms;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.testkit.county.WithCounties;

/** A critical situation raises an alarm that is not lost: taken by one coordinator, its notice given, closed by what was done. */
@WithCounties
class AlarmsStoreIT {

    @Inject
    PlanOfTeam team;

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    AlarmsInScope alarms;

    @Inject
    Alarms stored;

    @Inject
    Transactions transactions;

    private final Actor ana = worker("Ana Ștefănescu", GAICEANA);
    private final Actor elsewhere = worker("Vasile", PARINCEA);
    private final Actor coordinator =
            allowed(worker("Coordonatoarea", GAICEANA, PARINCEA), "coordinator-dgaspc", "casework.alarm.take");
    private final Actor second =
            allowed(worker("Al doilea", GAICEANA, PARINCEA), "coordinator-dsp", "casework.alarm.take");

    /** Grave neglect of the child of four. */
    private FieldWork.Interview critical() {
        return team.interviewed(ana, "nu", Map.of("C33", Json.createValue("grava")));
    }

    private AlarmSheet alarm(UUID household) {
        List<AlarmSheet> found = current.as(ana, () -> alarms.list(null, household));
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static Command take(UUID alarm) {
        return command("casework.take-alarm", Json.createObjectBuilder().add("alarmId", alarm.toString()));
    }

    private static Command close(UUID alarm, String outcome) {
        JsonObjectBuilder payload = Json.createObjectBuilder().add("alarmId", alarm.toString());
        return command("casework.close-alarm", outcome == null ? payload : payload.add("outcome", outcome));
    }

    private static JsonObjectBuilder notice(UUID alarm) {
        return Json.createObjectBuilder()
                .add("noticeId", UUID.randomUUID().toString())
                .add("alarmId", alarm.toString())
                .add("recipient", "DGASPC, serviciul de intervenție")
                .add("way", "phone")
                .add("number", "983")
                .add("on", TODAY.toString())
                .add("at", "00:00");
    }

    @Test
    void it_stays_until_one_coordinator_takes_it_and_the_other_is_told_who() {
        AlarmSheet raised = alarm(critical().household());
        assertTrue(raised.vulnerabilities().contains("V03") && raised.noticeDue(), raised.toString());
        assertNull(raised.takenAt());
        assertEquals("Ana Ștefănescu", raised.raisedBy());
        assertEquals("identity.not-allowed", team.refused(ana, take(raised.id())));
        field.done(coordinator, take(raised.id()));
        field.done(coordinator, take(raised.id()));
        assertEquals("Coordonatoarea", alarm(raised.household().id()).takenBy());
        assertEquals("casework.alarm-taken /alarmId", team.refused(second, take(raised.id())));
        assertTrue(current.as(coordinator, () -> alarms.list(GAICEANA, null)).stream()
                .anyMatch(one -> one.id().equals(raised.id())));
    }

    @Test
    void when_not_all_can_be_told_the_one_raised_last_is() {
        critical();
        UUID last = alarm(critical().household()).id();
        List<Alarms.Alarm> told = transactions.within(coordinator.binding(), () -> stored.open(GAICEANA, 1));
        assertEquals(List.of(last), told.stream().map(Alarms.Alarm::id).toList());
    }

    @Test
    void the_notice_is_needed_and_delivers_what_the_plan_has_of_it_even_without_agreement() {
        FieldWork.Interview interview = critical();
        AlarmSheet raised = alarm(interview.household());
        assertEquals(
                "casework.notice-missing /alarmId", team.refused(ana, close(raised.id(), "copilul este la bunici")));
        assertEquals(
                "casework.notice-in-future /on",
                team.refused(
                        ana,
                        "casework.record-notice",
                        notice(raised.id()).add("on", TODAY.plusDays(1).toString())));
        assertEquals(
                "casework.way-unknown /way",
                team.refused(ana, "casework.record-notice", notice(raised.id()).add("way", "porumbel")));
        field.done(ana, command("casework.record-notice", notice(raised.id())));
        PlanSheet.Line duty = PlanOfTeam.first(
                team.plan(ana, interview.household()), one -> one.service().equals("S-V03-REF4"));
        assertEquals("furnizat 1", duty.state() + " " + duty.given());
        assertEquals("983", alarm(interview.household()).notices().get(0).number());
        assertEquals("casework.outcome-needed /outcome", team.refused(ana, close(raised.id(), null)));
        field.done(ana, close(raised.id(), "copilul este la bunici"));
        AlarmSheet closed = alarm(interview.household());
        assertEquals("copilul este la bunici Ana Ștefănescu", closed.outcome() + " " + closed.closedBy());
        assertTrue(current.as(coordinator, () -> alarms.list(null, null)).stream()
                .noneMatch(one -> one.id().equals(raised.id())));
        assertEquals("casework.alarm-closed /alarmId", team.refused(coordinator, take(raised.id())));
    }

    @Test
    void another_commune_sees_no_alarm_of_it_and_cannot_act_on_it() {
        AlarmSheet raised = alarm(critical().household());
        assertEquals(
                List.of(),
                current.as(elsewhere, () -> alarms.list(null, raised.household().id())));
        assertTrue(current.as(elsewhere, () -> alarms.list(null, null)).stream()
                .noneMatch(one -> one.id().equals(raised.id())));
        assertEquals(
                "casework.alarm-not-found /alarmId",
                team.refused(elsewhere, "casework.record-notice", notice(raised.id())));
        assertEquals("casework.alarm-not-found /alarmId", team.refused(elsewhere, close(raised.id(), "nimic")));
    }

    @Test
    void a_family_without_anything_critical_raises_none() {
        UUID household = team.interviewed(ana, "da", Map.of()).household();
        assertEquals(List.of(), current.as(ana, () -> alarms.list(null, household)));
    }
}
