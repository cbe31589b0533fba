package ro.asigur.spi;

/**
 * A two-way channel of the platform's one WebSocket.
 *
 * @param name lower-case words joined by hyphens, unique in the module
 * @param permission code of one of the module's {@link Permission}s: who may ask for a ticket
 * @param roomSize peers in a room at one time, from 1; one more is turned away
 */
public record LiveChannel(String name, String permission, int roomSize, LiveHandler handler) {}
