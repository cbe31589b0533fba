package ro.asigur.plugins.live;

/** One open WebSocket, as far as the rooms need it. Sending does not wait for the other side. */
public interface LiveSink {

    /** @param sent called once the message has left or failed; never before {@code send} returned */
    void send(String message, Runnable sent);

    void close(int code, String reason);
}
