package ro.asigur.plugins.live;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.UUID;
import ro.asigur.spi.LivePeer;

/** A peer in its room: one message on its way at a time, the next ones in a short queue. */
final class RoomPeer implements LivePeer {

    private static final int LONGEST_QUEUE = 64;
    static final int TRY_AGAIN_LATER = 1013;

    private final String id = UUID.randomUUID().toString();
    private final LiveTicket ticket;
    private final LiveSink sink;
    private final LiveRooms rooms;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean onItsWay;

    RoomPeer(LiveTicket ticket, LiveSink sink, LiveRooms rooms) {
        this.ticket = ticket;
        this.sink = sink;
        this.rooms = rooms;
    }

    LiveTicket ticket() {
        return ticket;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String room() {
        return ticket.room();
    }

    @Override
    public UUID actor() {
        return ticket.actor();
    }

    @Override
    public String actorName() {
        return ticket.actorName();
    }

    @Override
    public Collection<LivePeer> others() {
        return rooms.others(this);
    }

    @Override
    public void send(String message) {
        boolean full = false;
        synchronized (waiting) {
            if (!onItsWay) {
                onItsWay = true;
            } else if (waiting.size() < LONGEST_QUEUE) {
                waiting.add(message);
                return;
            } else {
                full = true;
            }
        }
        if (full) {
            close(TRY_AGAIN_LATER, "too slow");
        } else {
            sink.send(message, this::next);
        }
    }

    private void next() {
        String message;
        synchronized (waiting) {
            message = waiting.poll();
            onItsWay = message != null;
        }
        if (message != null) {
            sink.send(message, this::next);
        }
    }

    @Override
    public void close(int code, String reason) {
        sink.close(code, reason);
    }
}
