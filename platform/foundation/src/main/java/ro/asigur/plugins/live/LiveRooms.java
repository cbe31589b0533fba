package ro.asigur.plugins.live;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.PluginsProblem;
import ro.asigur.plugins.api.PluginHost;
import ro.asigur.plugins.live.LiveTicket.Room;
import ro.asigur.spi.LiveChannel;
import ro.asigur.spi.LiveHandler;
import ro.asigur.spi.LivePeer;
import ro.asigur.tenancy.api.CountyClock;

/**
 * The rooms of the live channels on this server. A ticket (192 random bits, thirty seconds, once) is bound to county, channel,
 * room and person; the server's endpoint takes it when the socket opens. With several servers a room must be routed to one.
 */
public final class LiveRooms {

    private static final Logger LOG = Logger.getLogger(LiveRooms.class.getName());
    private static final Duration VALID = Duration.ofSeconds(30);
    private static final int TICKET_BYTES = 24;
    private static final int LONGEST_ROOM = 100;
    private static final int UNEXPECTED = 1011;

    private final PluginHost host;
    private final CountyClock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Pending> tickets = new ConcurrentHashMap<>();
    private final Map<Room, Set<RoomPeer>> rooms = new ConcurrentHashMap<>();

    private record Pending(LiveTicket ticket, Instant until) {}

    public LiveRooms(PluginHost host, CountyClock clock) {
        this.host = host;
        this.clock = clock;
    }

    /**
     * A ticket for who may use the channel.
     *
     * @throws Refusal {@code plugins.not-here} (404) or {@code plugins.not-permitted} (403)
     */
    public String ticket(Actor actor, String plugin, String channel, String room) {
        LiveChannel open = host.channel(actor.tenant(), plugin, channel);
        if (!actor.may(open.permission())) {
            throw Refusal.of(PluginsProblem.NOT_PERMITTED);
        }
        if (room.isBlank() || room.length() > LONGEST_ROOM) {
            throw Refusal.of(PluginsProblem.NOT_HERE);
        }
        Instant now = clock.now();
        tickets.values().removeIf(pending -> pending.until.isBefore(now));
        byte[] bits = new byte[TICKET_BYTES];
        random.nextBytes(bits);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        tickets.put(
                ticket,
                new Pending(
                        new LiveTicket(actor.tenant(), plugin, channel, room, actor.id(), actor.name()),
                        now.plus(VALID)));
        return ticket;
    }

    /** Whether a ticket would open this county's channel now; for refusing before the upgrade. */
    public boolean opens(TenantId tenant, String ticket) {
        return valid(tenant, Optional.ofNullable(tickets.get(ticket))).isPresent();
    }

    /**
     * Takes the ticket and lets the socket into its room.
     *
     * @throws Refusal {@code plugins.ticket-not-valid} (401), {@code plugins.not-here} (404) when the module went off
     *     meanwhile, {@code plugins.room-full} (409)
     */
    public LivePeer enter(TenantId tenant, String ticket, LiveSink sink) {
        LiveTicket taken = valid(tenant, Optional.ofNullable(tickets.remove(ticket)))
                .orElseThrow(() -> Refusal.of(PluginsProblem.TICKET_NOT_VALID));
        LiveChannel channel = host.channel(tenant, taken.plugin(), taken.channel());
        RoomPeer peer = new RoomPeer(taken, sink, this);
        rooms.compute(taken.where(), (room, inside) -> {
            Set<RoomPeer> peers = inside == null ? new LinkedHashSet<>() : new LinkedHashSet<>(inside);
            if (peers.size() >= channel.roomSize()) {
                throw Refusal.of(PluginsProblem.ROOM_FULL);
            }
            peers.add(peer);
            return peers;
        });
        guarded(peer, handler -> handler.opened(peer));
        return peer;
    }

    private Optional<LiveTicket> valid(TenantId tenant, Optional<Pending> pending) {
        return pending.filter(one -> !one.until.isBefore(clock.now()))
                .map(Pending::ticket)
                .filter(ticket -> ticket.tenant().equals(tenant));
    }

    public void text(LivePeer peer, String message) {
        guarded((RoomPeer) peer, handler -> handler.text(peer, message));
    }

    /** The socket is gone; the others hear of it through the handler. */
    public void left(LivePeer peer, int code) {
        RoomPeer gone = (RoomPeer) peer;
        guarded(gone, handler -> handler.closed(peer, code));
        rooms.computeIfPresent(gone.ticket().where(), (room, inside) -> {
            Set<RoomPeer> peers = new LinkedHashSet<>(inside);
            peers.remove(gone);
            return peers.isEmpty() ? null : peers;
        });
    }

    Collection<LivePeer> others(RoomPeer peer) {
        return rooms.getOrDefault(peer.ticket().where(), Set.of()).stream()
                .filter(other -> other != peer)
                .map(LivePeer.class::cast)
                .toList();
    }

    private void guarded(RoomPeer peer, Consumer<LiveHandler> call) {
        LiveTicket ticket = peer.ticket();
        try {
            call.accept(host.channel(ticket.tenant(), ticket.plugin(), ticket.channel())
                    .handler());
        } catch (Exception | LinkageError | StackOverflowError failed) {
            LOG.log(Level.WARNING, "channel " + ticket.channel() + " of plugin " + ticket.plugin(), failed);
            peer.close(UNEXPECTED, "unexpected");
        }
    }

    /** Peers in a room, for the health page and tests. */
    public List<String> inside(TenantId tenant, String plugin, String channel, String room) {
        return rooms.getOrDefault(new Room(tenant, plugin, channel, room), Set.of()).stream()
                .map(RoomPeer::id)
                .toList();
    }
}
