/**
 * Rooms of the live channels: tickets, peers, messages; the server's WebSocket endpoint moves the bytes.
 */
@NullMarked
package ro.asigur.plugins.live;

import org.jspecify.annotations.NullMarked;
