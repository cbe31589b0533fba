package ro.asigur.server.operator;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.Guide;
import ro.asigur.exchange.LoadSampleCensus;
import ro.asigur.exchange.LoadedSample;
import ro.asigur.exchange.SampleRequest;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.server.problems.ProblemDocuments;
import ro.asigur.tenancy.Installation;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Transactions;

/** A county's sample census, loaded on the server's threads and told line by line to whoever ordered it. */
@ApplicationScoped
public class SampleStream {

    private static final Logger LOG = Logger.getLogger(SampleStream.class.getName());

    @Inject
    LoadSampleCensus census;

    @Inject
    Transactions transactions;

    @Inject
    Instruments instruments;

    @Inject
    ProblemDocuments problems;

    @Inject
    Installation installation;

    @Inject
    DemoStories stories;

    @Inject
    FirstTellings tellings;

    @Resource
    ManagedExecutorService threads;

    /** A line; the last one of a load is the summary or, with why it was refused, the problem. */
    private record Line(
            JsonObject json, boolean last, @Nullable Refusal refused) {}

    int households(TenantId county) {
        return census.households(county);
    }

    /**
     * Begins the load. What is refused at once is answered as a problem; what breaks later is the last line.
     *
     * @throws Refusal of the load
     */
    StreamingOutput load(SampleRequest request) {
        Guide guide = transactions.within(
                new Binding(request.county(), LoadSampleCensus.ACTOR, List.of()),
                () -> new Guide(instruments.current(), instruments.parameters()));
        BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
        threads.execute(() -> lines.add(end(request, guide, lines)));
        Line first = take(lines);
        if (first.refused() != null) {
            throw first.refused();
        }
        return out -> write(first, lines, out);
    }

    private Line end(SampleRequest request, Guide guide, BlockingQueue<Line> lines) {
        try {
            LoadedSample loaded = census.load(
                    request,
                    guide,
                    threads,
                    (done, of) -> lines.add(new Line(
                            JsonMaker.object().add("done", done).add("of", of).build(), false, null)));
            if (installation.demo()) {
                stories.tell(request.county());
            }
            tellings.of(request.county());
            return last("summary", summary(loaded), null);
        } catch (Refusal refused) {
            return last("problem", JsonMaker.object(problems.json(refused, Locale.ENGLISH)), refused);
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "the sample census stopped", failed);
            JsonObjectBuilder told = JsonMaker.object().add("title", String.valueOf(failed.getMessage()));
            return last("problem", told.add("status", 500), null);
        }
    }

    private static Line last(String name, JsonObjectBuilder content, @Nullable Refusal refused) {
        return new Line(JsonMaker.object().add(name, content).build(), true, refused);
    }

    private static JsonObjectBuilder summary(LoadedSample loaded) {
        JsonObjectBuilder vulnerabilities = JsonMaker.object();
        for (Map.Entry<String, Integer> one : new TreeMap<>(loaded.vulnerabilities()).entrySet()) {
            vulnerabilities.add(one.getKey(), one.getValue());
        }
        return JsonMaker.object()
                .add("households", loaded.households())
                .add("persons", loaded.persons())
                .add("seconds", loaded.seconds())
                .add("personsPerSecond", loaded.personsPerSecond())
                .add("personsPerCpuSecond", loaded.personsPerCpuSecond())
                .add("vulnerabilities", vulnerabilities);
    }

    private static void write(Line first, BlockingQueue<Line> lines, OutputStream out) throws IOException {
        Line line = first;
        while (true) {
            out.write((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (line.last()) {
                return;
            }
            line = take(lines);
        }
    }

    private static Line take(BlockingQueue<Line> lines) {
        try {
            return lines.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("the server stops", stopped));
        }
    }
}
