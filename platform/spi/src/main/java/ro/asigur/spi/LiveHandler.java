package ro.asigur.spi;

/**
 * What a channel does with its messages. Called on the server's WebSocket threads, in no transaction and with no actor; the
 * calls of one peer come one after the other, those of several peers side by side. What a method throws closes that peer's
 * connection (1011) and is logged.
 */
public interface LiveHandler {

    /** A peer came into its room. */
    default void opened(LivePeer peer) {}

    /** @param message at most 16 KiB of text */
    void text(LivePeer peer, String message);

    /** @param code the WebSocket closing code */
    default void closed(LivePeer peer, int code) {}
}
