package ro.asigur.spi;

import java.util.Collection;
import java.util.UUID;

/** One open connection in a room of a channel. */
public interface LivePeer {

    /** Unique among the peers of this server. */
    String id();

    String room();

    /** The person who asked for the ticket. */
    UUID actor();

    String actorName();

    /** The other peers of the same room, in the same county. */
    Collection<LivePeer> others();

    /** Queues a message; a peer that does not read is closed (1013) when 64 messages wait. */
    void send(String message);

    void close(int code, String reason);
}
