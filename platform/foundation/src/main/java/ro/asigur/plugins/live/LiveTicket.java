package ro.asigur.plugins.live;

import java.util.UUID;
import ro.asigur.kernel.TenantId;

/** What a ticket opens: one room of one channel, to one person, once. */
public record LiveTicket(TenantId tenant, String plugin, String channel, String room, UUID actor, String actorName) {

    Room where() {
        return new Room(tenant, plugin, channel, room);
    }

    record Room(TenantId tenant, String plugin, String channel, String room) {}
}
