package ro.asigur.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.Refusal;
import ro.asigur.plugins.api.PluginState.State;
import ro.asigur.plugins.live.LiveRooms;
import ro.asigur.plugins.live.LiveSink;
import ro.asigur.spi.LivePeer;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.testkit.database.TestPostgres;
import ro.asigur.testkit.database.WithDatabase;

@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveRoomsStoreIT {

    @TempDir
    static Path folder;

    private PluginRig rig;
    private Instant now = Instant.now();
    private LiveRooms rooms;

    /** A browser that reads when it is told to. */
    private static final class Browser implements LiveSink {
        final List<String> read = new ArrayList<>();
        final Deque<Runnable> sent = new ArrayDeque<>();
        boolean reads = true;
        int closed;

        @Override
        public void send(String message, Runnable done) {
            read.add(message);
            if (reads) {
                done.run();
            } else {
                sent.add(done);
            }
        }

        @Override
        public void close(int code, String reason) {
            closed = code;
        }
    }

    @BeforeAll
    void open(TestPostgres postgres) throws Exception {
        Diary.jar().into(folder);
        rig = new PluginRig(postgres, folder);
        assertEquals(State.ON, rig.turn(rig.here, "diary", true).state());
        rooms = new LiveRooms(rig.host(), new CountyClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public LocalDate today() {
                throw new IllegalStateException("not asked");
            }
        });
    }

    @AfterAll
    void close() {
        rig.close();
    }

    private Actor worker() {
        return rig.somebody(rig.here, Set.of("diary.line.read"), 20000);
    }

    private String ticket(String room) {
        return rooms.ticket(worker(), "diary", "board", room);
    }

    private LivePeer enter(String room, Browser browser) {
        return rooms.enter(rig.here, ticket(room), browser);
    }

    private static String refused(Callable<?> call) {
        return assertThrows(Refusal.class, call::call).problem().code();
    }

    @Test
    void a_message_reaches_the_others_of_the_room_and_nobody_else() {
        Browser ana = new Browser();
        Browser ion = new Browser();
        Browser elsewhere = new Browser();
        LivePeer peer = enter("a", ana);
        enter("a", ion);
        enter("b", elsewhere);
        rooms.text(peer, "bună");
        assertEquals(List.of("Ana Pop: bună"), ion.read);
        assertEquals(List.of(), ana.read);
        assertEquals(List.of(), elsewhere.read);
    }

    @Test
    void a_ticket_works_once_in_its_county_for_thirty_seconds() {
        String ticket = ticket("c");
        assertTrue(rooms.opens(rig.here, ticket));
        assertFalse(rooms.opens(rig.there, ticket));
        rooms.enter(rig.here, ticket, new Browser());
        assertFalse(rooms.opens(rig.here, ticket));
        assertEquals("plugins.ticket-not-valid", refused(() -> rooms.enter(rig.here, ticket, new Browser())));
        String late = ticket("c");
        now = now.plusSeconds(31);
        assertEquals("plugins.ticket-not-valid", refused(() -> rooms.enter(rig.here, late, new Browser())));
    }

    @Test
    void who_may_not_use_the_channel_gets_no_ticket() {
        assertEquals(
                "plugins.not-permitted",
                refused(() -> rooms.ticket(rig.somebody(rig.here, Set.of(), 20000), "diary", "board", "d")));
        assertEquals(
                "plugins.not-here",
                refused(() -> rooms.ticket(rig.somebody(rig.there, Set.of("diary.line.read")), "diary", "board", "d")));
        assertEquals("plugins.not-here", refused(() -> rooms.ticket(worker(), "diary", "no-such", "d")));
    }

    @Test
    void a_full_room_turns_away_until_somebody_leaves() {
        LivePeer first = enter("e", new Browser());
        enter("e", new Browser());
        assertEquals("plugins.room-full", refused(() -> enter("e", new Browser())));
        rooms.left(first, 1000);
        enter("e", new Browser());
        assertEquals(2, rooms.inside(rig.here, "diary", "board", "e").size());
    }

    @Test
    void a_peer_that_does_not_read_is_closed_when_64_messages_wait() {
        Browser slow = new Browser();
        slow.reads = false;
        LivePeer loud = enter("f", new Browser());
        enter("f", slow);
        for (int i = 0; i < 65; i++) {
            rooms.text(loud, "m" + i);
        }
        assertEquals(0, slow.closed);
        rooms.text(loud, "one more");
        assertEquals(1013, slow.closed);
        while (!slow.sent.isEmpty()) {
            slow.sent.poll().run();
        }
        assertEquals(65, slow.read.size());
        assertEquals("Ana Pop: m64", slow.read.get(64));
    }

    @Test
    void a_handler_that_throws_closes_that_peer_alone() {
        Browser careless = new Browser();
        Browser other = new Browser();
        LivePeer peer = enter("g", careless);
        enter("g", other);
        rooms.text(peer, "boom");
        assertEquals(1011, careless.closed);
        assertEquals(0, other.closed);
    }
}
