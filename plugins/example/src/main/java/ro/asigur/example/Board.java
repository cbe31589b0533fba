package ro.asigur.example;

import ro.asigur.spi.LiveHandler;
import ro.asigur.spi.LivePeer;

/** Whoever looks at the notebook of a commune (the room) tells the others that it changed; what changed they fetch themselves. */
final class Board implements LiveHandler {

    static final String CHANGED = "changed";
    private static final int POLICY_VIOLATION = 1008;

    @Override
    public void text(LivePeer peer, String message) {
        if (message.equals(CHANGED)) {
            peer.others().forEach(other -> other.send(CHANGED));
        } else {
            peer.close(POLICY_VIOLATION, "only '" + CHANGED + "' is understood");
        }
    }
}
