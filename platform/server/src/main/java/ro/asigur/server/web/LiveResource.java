package ro.asigur.server.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.OpenSessions;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.web.SessionResource;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.LiveFacts;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * What happens, as it happens: server-sent events. A stream gets the facts of the communes its actor works in and nothing
 * else; it carries ids, and the client asks again under its own rights. Ends with the session.
 */
@Path("/live")
@ApplicationScoped
public class LiveResource {

    private static final int HEARTBEAT_SECONDS = 20;

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private static final Logger LOG = Logger.getLogger(LiveResource.class.getName());

    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "live-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    LiveFacts facts;

    @Inject
    CurrentActor current;

    @Inject
    OpenSessions sessions;

    public LiveResource() {
        var unused = heart.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    private record Stream(Actor actor, String token, SseEventSink sink, Sse sse, LiveFacts.Subscription subscription) {}

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void open(
            @Context SseEventSink sink,
            @Context Sse sse,
            @jakarta.ws.rs.CookieParam(SessionResource.COOKIE) @Nullable String token) {
        Actor actor = current.get();
        LiveFacts.Subscription subscription = facts.subscribe(actor.tenant(), fact -> {
            if (concerns(actor, fact)) {
                send(sink, sse, fact);
            }
        });
        streams.add(new Stream(actor, token == null ? "" : token, sink, sse, subscription));
        var unused = sink.send(sse.newEventBuilder().name("open").data("{}").build());
    }

    /** County-wide facts concern everybody, unless they are told one account; others, who works there and that account. */
    static boolean concerns(Actor actor, Fact fact) {
        String told = fact.payload().getString(Fact.ACCOUNT, null);
        if (actor.id().toString().equals(told)) {
            return true;
        }
        UatCode uat = fact.uat();
        return uat == null ? fact.person() == null && told == null : actor.worksIn(uat);
    }

    private static void send(SseEventSink sink, Sse sse, Fact fact) {
        if (sink.isClosed()) {
            return;
        }
        JsonObjectBuilder data = JsonMaker.object().add("type", fact.type());
        UatCode uat = fact.uat();
        if (uat == null) {
            data.addNull("uat");
        } else {
            data.add("uat", uat.siruta());
        }
        data.add("payload", fact.payload());
        var unused = sink.send(
                sse.newEventBuilder().name("fact").data(data.build().toString()).build());
    }

    /** Keeps proxies from closing quiet streams, and ends those whose session has ended. */
    private void beat() {
        for (Stream stream : streams) {
            try {
                beat(stream);
            } catch (RuntimeException broken) { // thrown out of here it would end the beat of every other stream
                LOG.log(Level.FINE, "a stream that broke is ended", broken);
                end(stream);
            }
        }
    }

    private void beat(Stream stream) {
        boolean over = stream.sink().isClosed()
                || sessions.find(stream.actor().tenant(), stream.token()).isEmpty();
        if (over) {
            end(stream);
        } else {
            var unused = stream.sink()
                    .send(stream.sse().newEventBuilder().comment("beat").build());
        }
    }

    /** The page opens another and reads everything anew. */
    private void end(Stream stream) {
        streams.remove(stream);
        stream.subscription().close();
        stream.sink().close();
    }

    @PreDestroy
    void stop() {
        heart.shutdownNow();
        streams.forEach(stream -> stream.subscription().close());
    }
}
