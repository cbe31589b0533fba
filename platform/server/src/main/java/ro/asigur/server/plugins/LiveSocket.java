package ro.asigur.server.plugins;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.live.LiveRooms;
import ro.asigur.plugins.live.LiveSink;
import ro.asigur.spi.LivePeer;

/**
 * The one WebSocket of the platform; plugins see peers and texts. {@link LiveDoor} has refused strangers before the upgrade; here
 * the ticket is taken. One message in flight per socket and a short queue behind it; a peer that falls behind, or answers no
 * ping, is closed.
 */
@ServerEndpoint("/ws/{ticket}")
public class LiveSocket {

    private static final Logger LOG = Logger.getLogger(LiveSocket.class.getName());
    private static final int LONGEST_MESSAGE = 16 * 1024;
    private static final int QUEUE = 64;
    private static final int BEAT_SECONDS = 20;
    private static final Set<Wire> WIRES = ConcurrentHashMap.newKeySet();
    private static final ScheduledExecutorService HEART = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "socket-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    static {
        var unused = HEART.scheduleWithFixedDelay(LiveSocket::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Inject
    LiveRooms rooms;

    private @Nullable LivePeer peer;
    private @Nullable Wire wire;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxIdleTimeout(3L * BEAT_SECONDS * 1000);
        session.getAsyncRemote().setSendTimeout(5_000);
        Wire opened = new Wire(session);
        wire = opened;
        try {
            peer = rooms.enter(county(session), session.getPathParameters().getOrDefault("ticket", ""), opened);
            WIRES.add(opened);
        } catch (Refusal refused) {
            opened.close(1008, refused.problem().code());
        }
    }

    /** {@link LiveDoor} wrote it there. */
    private static TenantId county(Session session) {
        Map<String, List<String>> asked = session.getRequestParameterMap();
        return new TenantId(asked.getOrDefault("county", List.of("unknown")).get(0));
    }

    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public void text(String message) {
        LivePeer open = peer;
        if (open != null) {
            rooms.text(open, message);
        }
    }

    @OnMessage
    public void pong(PongMessage answer) {
        Wire open = wire;
        if (open != null) {
            open.alive = true;
        }
    }

    @OnClose
    public void close(CloseReason reason) {
        Wire gone = wire;
        if (gone != null) {
            WIRES.remove(gone);
        }
        LivePeer left = peer;
        if (left != null) {
            rooms.left(left, reason.getCloseCode().getCode());
        }
    }

    private static void beat() {
        for (Wire wire : WIRES) {
            wire.beat();
        }
    }

    /** One socket, its queue and its pulse. */
    private static final class Wire implements LiveSink {
        private final Session session;
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean sending;
        volatile boolean alive = true;

        Wire(Session session) {
            this.session = session;
        }

        @Override
        public void send(String message, Runnable sent) {
            synchronized (waiting) {
                if (waiting.size() >= QUEUE) {
                    close(1013, "falls behind");
                    return;
                }
                waiting.add(() -> session.getAsyncRemote().sendText(message, (SendHandler) result -> {
                    sent.run();
                    next();
                }));
                if (sending) {
                    return;
                }
                sending = true;
            }
            next();
        }

        private void next() {
            Runnable first;
            synchronized (waiting) {
                first = waiting.poll();
                sending = first != null;
            }
            if (first != null && session.isOpen()) {
                first.run();
            }
        }

        void beat() {
            if (!alive) {
                close(CloseCodes.GOING_AWAY.getCode(), "no answer");
                return;
            }
            alive = false;
            try {
                session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
            } catch (IOException | IllegalArgumentException gone) {
                LOG.log(Level.FINE, "a socket went away", gone);
            }
        }

        @Override
        public void close(int code, String reason) {
            try {
                session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
            } catch (IOException gone) {
                LOG.log(Level.FINE, "a socket went away", gone);
            }
        }
    }
}
