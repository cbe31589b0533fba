package ro.asigur.server.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.plugins.live.LiveRooms;

/** A ticket for a live channel: thirty seconds, one person, one room, once. */
@Path("/live/{plugin}/{channel}/{room}/ticket")
@ApplicationScoped
public class LiveTickets {

    @Inject
    LiveRooms rooms;

    @Inject
    CurrentActor current;

    public record Ticket(String ticket) {}

    @POST
    @Produces("application/json")
    public Ticket ticket(
            @PathParam("plugin") String plugin, @PathParam("channel") String channel, @PathParam("room") String room) {
        return new Ticket(rooms.ticket(current.get(), plugin, channel, room));
    }
}
