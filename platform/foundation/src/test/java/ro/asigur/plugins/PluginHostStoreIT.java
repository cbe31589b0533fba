package ro.asigur.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.api.RecurringJob;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.plugins.api.PluginState;
import ro.asigur.plugins.api.PluginState.State;
import ro.asigur.tenancy.api.Transactions;

class PluginHostStoreIT extends DiaryInTwoCounties {

    @Test
    void a_module_goes_off_and_on_in_one_county_while_the_other_runs_and_its_data_stay() {
        ask(worker(OURS), "write", OURS, "one");
        Object before = rig.host().resource(rig.there, "diary");
        assertEquals(State.OFF, rig.turn(rig.here, "diary", false).state());
        assertEquals("plugins.not-here", refused(() -> rig.host().resource(rig.here, "diary")));
        assertEquals(before, rig.host().resource(rig.there, "diary"));
        assertEquals(List.of(), ask(rig.somebody(rig.there, BOTH, OURS), "lines"));
        assertEquals(State.ON, rig.turn(rig.here, "diary", true).state());
        assertEquals(List.of("one"), ask(worker(OURS), "lines"));
        assertEquals(before, rig.host().resource(rig.there, "diary"));
    }

    @Test
    void a_module_that_is_off_is_still_off_for_another_server_with_the_same_database() {
        rig.turn(rig.here, "diary", false);
        PluginState state = state("diary");
        assertFalse(state.enabled());
        JarPluginHost other = rig.another();
        assertEquals("plugins.not-here", refused(() -> other.resource(rig.here, "diary")));
        assertNotNull(other.resource(rig.there, "diary"));
        other.modules().stopAll();
    }

    private PluginState state(String id) {
        return rig.list(rig.here).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_module_that_fails_to_start_is_shown_as_broken_and_the_others_go_on() {
        PluginState state = rig.turn(rig.here, "angry", true);
        assertEquals(State.BROKEN, state.state());
        assertEquals("IllegalStateException: no wish to work", state.problem());
        assertTrue(state("angry").enabled());
        assertEquals(State.BROKEN, state("angry").state());
        assertEquals("plugins.not-here", refused(() -> rig.host().resource(rig.here, "angry")));
        assertEquals(State.ON, state("diary").state());
        assertEquals(State.OFF, rig.turn(rig.here, "angry", false).state());
    }

    @Test
    void a_migration_that_fails_leaves_no_half_of_it_and_the_module_is_broken() throws Exception {
        PluginState state = rig.turn(rig.here, "clumsy", true);
        assertEquals(State.BROKEN, state.state());
        assertTrue(state.problem().contains("tabel"), state.problem());
        assertEquals(
                0,
                count(rig.here, "select count(*) from pg_tables where schemaname = 'plg_clumsy' and tablename = 'a'"));
        assertEquals(State.ON, state("diary").state());
        rig.turn(rig.here, "clumsy", false);
    }

    @Test
    void row_security_holds_for_the_tables_of_a_module() {
        ask(worker(OURS), "write", OURS, "ours");
        ask(worker(THEIRS), "write", THEIRS, "theirs");
        assertEquals(List.of("ours"), ask(worker(OURS), "lines"));
        assertEquals(List.of("ours", "theirs"), ask(worker(OURS, THEIRS), "lines"));
        assertEquals(List.of(), ask(worker(), "lines"));
        assertThrows(RuntimeException.class, () -> ask(worker(OURS), "write", THEIRS, "not mine"));
    }

    @Test
    void nobody_signed_in_sees_no_row() throws Exception {
        ask(worker(OURS), "write", OURS, "ours");
        assertEquals(List.of(), call(rig.host().resource(rig.here, "diary"), "anybody"));
    }

    @Test
    void rows_facts_and_trail_are_committed_together_or_not_at_all() throws Exception {
        String counted = "select (select count(*) from plg_diary.line) * 10000"
                + " + (select count(*) from base.outbox where type = 'diary.LineWritten') * 100"
                + " + (select count(*) from base.audit_entry where action = 'diary.line.written')";
        int before = count(rig.here, counted);
        assertThrows(IllegalStateException.class, () -> ask(worker(OURS), "write", OURS, "bad"));
        assertEquals(before, count(rig.here, counted));
        ask(worker(OURS), "write", OURS, "good");
        assertEquals(before + 10101, count(rig.here, counted));
        Actor outer = worker(OURS);
        assertThrows(
                IllegalStateException.class,
                () -> rig.as(
                        outer,
                        () -> rig.bean(Transactions.class).within(outer.binding(), () -> {
                            call(rig.host().resource(rig.here, "diary"), "write", OURS, "good");
                            throw new IllegalStateException("the platform's own half failed");
                        })));
        assertEquals(before + 10101, count(rig.here, counted));
    }

    @Test
    void a_module_publishes_under_its_own_name_alone() {
        assertThrows(IllegalArgumentException.class, () -> ask(worker(OURS), "alien"));
    }

    @Test
    void a_one_time_link_opens_its_communes_once() throws Exception {
        ask(worker(OURS), "write", OURS, "ours");
        ask(worker(THEIRS), "write", THEIRS, "theirs");
        String token = (String) ask(worker(OURS, THEIRS), "link", OURS);
        Object guest = rig.host().resource(rig.here, "diary");
        assertThrows(IllegalStateException.class, () -> call(guest, "guest", token, true));
        assertEquals(
                "plugins.link-not-valid",
                refused(() -> call(rig.host().resource(rig.there, "diary"), "guest", token, false)));
        assertEquals(List.of("ours"), call(guest, "guest", token, false));
        assertEquals("plugins.link-not-valid", refused(() -> call(guest, "guest", token, false)));
        assertThrows(IllegalArgumentException.class, () -> ask(worker(OURS), "link", THEIRS));
    }

    @Test
    void a_job_runs_in_the_county_where_the_module_is_on_as_whoever_acts() throws Exception {
        ask(worker(OURS), "write", OURS, "ours");
        RecurringJob job = rig.bean(PluginContributions.class).jobs().stream()
                .filter(one -> one.name().equals("diary.sweep"))
                .findFirst()
                .orElseThrow();
        rig.turn(rig.here, "diary", false);
        job.run(rig.here, worker(OURS));
        assertEquals(1, count(rig.here, "select count(*) from plg_diary.line"));
        rig.turn(rig.here, "diary", true);
        Actor hand = worker(OURS);
        rig.as(hand, () -> {
            job.run(rig.here, hand);
            return true;
        });
        assertEquals(0, count(rig.here, "select count(*) from plg_diary.line"));
    }

    @Test
    void a_fact_is_heard_in_its_county_as_a_hand_that_works_in_its_commune() {
        ask(worker(OURS), "write", OURS, "ours");
        ask(worker(THEIRS), "write", THEIRS, "theirs");
        System.clearProperty("diary.heard");
        rig.bean(PluginContributions.class)
                .on(
                        rig.here,
                        new Fact(
                                "diary.LineWritten", new UatCode(OURS), null, jakarta.json.JsonValue.EMPTY_JSON_OBJECT),
                        Instant.now());
        assertEquals("diary.LineWritten 20000 1 diary.facts", System.getProperty("diary.heard"));
    }

    @Test
    void never_both_databases_in_one_transaction() {
        assertThrows(IllegalStateException.class, () -> ask(worker(OURS), "sharedInside"));
    }

    @Test
    void a_call_under_way_ends_before_the_module_goes_off() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Actor worker = worker(OURS);
        Object resource = rig.host().resource(rig.here, "diary");
        FutureTask<Object> slow = new FutureTask<>(() -> rig.as(
                worker,
                () -> call(resource, "slow", (Runnable) () -> {
                    inside.countDown();
                    await(goOn);
                })));
        new Thread(slow).start();
        await(inside);
        FutureTask<PluginState> off = new FutureTask<>(() -> rig.turn(rig.here, "diary", false));
        new Thread(off).start();
        Thread.sleep(200);
        goOn.countDown();
        assertEquals(0, slow.get());
        assertEquals(State.OFF, off.get().state());
        assertThrows(IllegalStateException.class, () -> rig.as(worker, () -> call(resource, "lines")));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, java.util.concurrent.TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void at_the_first_turning_on_the_roles_that_the_module_names_get_its_permissions() throws Exception {
        assertEquals(
                2,
                count(
                        rig.here,
                        "select count(*) from base.role_permission where role = 'social-worker' and permission like 'diary.%'"));
        asOwner(rig.here, "delete from base.role_permission where permission = 'diary.line.write'");
        rig.turn(rig.here, "diary", false);
        rig.turn(rig.here, "diary", true);
        assertEquals(1, count(rig.here, "select count(*) from base.role_permission where permission like 'diary.%'"));
        asOwner(
                rig.here,
                "insert into base.role_permission (role, permission) values ('social-worker', 'diary.line.write')");
    }

    @Test
    void each_switching_is_in_the_trail() throws Exception {
        int before = count(rig.here, "select count(*) from base.audit_entry where action like 'plugin.switched-%'");
        rig.turn(rig.here, "diary", false);
        rig.turn(rig.here, "diary", true);
        assertEquals(
                before + 2,
                count(rig.here, "select count(*) from base.audit_entry where action like 'plugin.switched-%'"));
    }
}
