package ro.asigur.server.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.plugins.api.PluginHost;
import ro.asigur.plugins.live.LiveRooms;
import ro.asigur.tenancy.api.CountyClock;

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
    @jakarta.ws.rs.Produces("application/json")
    public Ticket ticket(
            @PathParam("plugin") String plugin, @PathParam("channel") String channel, @PathParam("room") String room) {
        return new Ticket(rooms.ticket(current.get(), plugin, channel, room));
    }

    /** The rooms of this server, one for all. */
    @ApplicationScoped
    static class Rooms {
        @Produces
        @Singleton
        LiveRooms rooms(PluginHost host, CountyClock clock) {
            return new LiveRooms(host, clock);
        }
    }
}
