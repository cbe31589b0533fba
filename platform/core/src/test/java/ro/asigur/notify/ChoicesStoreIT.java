package ro.asigur.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.notify.api.Notices;
import ro.asigur.notify.api.Telling;
import ro.asigur.notify.store.ChoiceRows.Choice;
import ro.asigur.testkit.county.WithCounties;

/** A person says where and when she wants to be told, and nobody reads or marks another's notices. */
@WithCounties
class ChoicesStoreIT {

    @Inject
    ToldPeople people;

    @Inject
    MyChoices choices;

    @Inject
    MyNotices mine;

    @Inject
    Notices notices;

    @Inject
    Kinds kinds;

    @Inject
    CurrentActor current;

    private MyChoices.Wanted wanted(String email, String phone, String from, Choice... kinds) {
        return new MyChoices.Wanted(email, phone, from, "06:30", true, List.of(kinds));
    }

    @Test
    void choices_are_kept_and_only_kinds_that_may_come_are_offered() {
        Actor elena = people.account("Elena", "coordinator-dgaspc", null, null, null, "casework.alarm.take");
        MyChoices.Choices before = current.as(elena, () -> choices.show());
        assertEquals(
                List.of("casework.alarm", "casework.untaken"),
                before.kinds().stream().map(MyChoices.Kind::code).toList());
        assertTrue(before.kinds().get(0).sms());
        MyChoices.Choices after = current.as(
                elena,
                () -> choices.change(wanted(
                        "elena@dgaspc.ro", "0740 111 222", "21:00", new Choice("casework.alarm", "sms", false))));
        assertEquals("+40740111222 21:00 06:30", after.phone() + " " + after.quietFrom() + " " + after.quietUntil());
        MyChoices.Choices again = current.as(elena, () -> choices.show());
        assertEquals(after, again);
        assertTrue(again.kinds().get(0).email() && !again.kinds().get(0).sms());
    }

    @Test
    void every_fault_is_named_and_nothing_is_kept() {
        Actor ana = people.account("Ana", "social-worker", 22665, null, null, "casework.plan.change");
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> current.as(
                        ana,
                        () -> choices.change(
                                wanted("nimic", "112", "25:00", new Choice("casework.alarm", "fum", true)))));
        assertEquals(
                List.of("/email", "/phone", "/quietFrom", "/kinds/0/kind", "/kinds/0/channel"),
                refusal.fields().stream().map(Refusal.Field::pointer).toList());
        assertEquals(null, current.as(ana, () -> choices.show()).email());
    }

    @Test
    void another_persons_notice_is_not_there() {
        Actor elena = people.account("Elena", "coordinator-dgaspc", null, null, null, "casework.alarm.take");
        Actor other = people.account("Alta", "coordinator-dsp", null, null, null, "casework.alarm.take");
        people.within(() -> {
            notices.tell(
                    List.of(elena.id()),
                    Telling.one(kinds.find("casework.alarm").orElseThrow(), null, "/alarme", "a:" + UUID.randomUUID()));
            return true;
        });
        UUID id = current.as(elena, () -> mine.page(null, 10)).items().get(0).id();
        assertEquals(0, current.as(other, () -> mine.page(null, 10)).items().size());
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> current.as(other, () -> {
                    mine.mark(id, true);
                    return true;
                }));
        assertEquals("notify.not-found", refusal.problem().code());
        assertEquals(1, current.as(elena, () -> mine.unread()));
        current.as(elena, () -> {
            mine.mark(id, true);
            return true;
        });
        assertEquals(0, current.as(elena, () -> mine.unread()));
    }
}
