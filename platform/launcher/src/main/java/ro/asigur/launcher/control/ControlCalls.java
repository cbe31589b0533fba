package ro.asigur.launcher.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls under {@code /api/operator}, from this very machine. */
public final class ControlCalls {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ControlFile control;
    private final String language;

    /** @param language in which the server says what it refuses: {@code ro} or {@code en} */
    public ControlCalls(ControlFile control, String language) {
        this.control = control;
        this.language = language;
    }

    /**
     * One county as the server knows it.
     *
     * @param households how many it has
     */
    public record County(String id, String name, String url, long households) {}

    /** A progress of work: {@code done} of {@code of}. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long of);
    }

    /** Does the WAR serve, and not only the port answer? */
    public boolean isReady() {
        try {
            return status("/health/ready") == 200 && status("/api/operator/counties") == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    public List<County> counties() throws IOException {
        return Json.objects(get("/api/operator/counties")).stream()
                .map(county -> new County(
                        text(county, "id"), text(county, "name"), text(county, "url"), number(county, "households")))
                .toList();
    }

    /** The accounts of the demo: county, username, password, roleRo, roleEn, uat and code as in the API. */
    public List<Map<String, @Nullable Object>> accounts() throws IOException {
        return Json.objects(get("/api/operator/accounts"));
    }

    /** One-time links by county, for counties without accounts. */
    public List<Map<String, @Nullable Object>> firstAdministrators() throws IOException {
        HttpResponse<String> response = send(request("/api/operator/first-administrators", Duration.ofSeconds(60))
                .POST(BodyPublishers.noBody()));
        return Json.objects(body(response));
    }

    /**
     * Makes households of a believable county.
     *
     * @return the server's summary
     * @throws CallRefused with the server's sentence, e.g. for an unknown county or a commune that has households
     */
    public Map<String, @Nullable Object> sample(
            String county, @Nullable String commune, long households, long seed, Progress progress) throws IOException {
        String body = "{\"county\":" + Json.quote(county) + ",\"commune\":" + Json.quote(commune) + ",\"households\":"
                + households + ",\"seed\":" + seed + "}";
        HttpRequest request = request("/api/operator/sample", Duration.ofHours(6))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() != 200) {
                    throw new CallRefused(response.statusCode(), String.join("\n", lines.toList()));
                }
                return summary(lines, progress);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> summary(Stream<String> lines, Progress progress) throws IOException {
        Map<String, @Nullable Object> summary = null;
        for (String line : (Iterable<String>) lines.filter(text -> !text.isBlank())::iterator) {
            Map<String, @Nullable Object> step = Json.object(line);
            if (step.get("summary") instanceof Map<?, ?> found) {
                summary = (Map<String, @Nullable Object>) found;
            } else if (step.containsKey("done")) {
                progress.at(number(step, "done"), number(step, "of"));
            } else {
                throw new CallRefused(200, line);
            }
        }
        if (summary == null) {
            throw new CallRefused(200, "the answer ends before the summary");
        }
        return summary;
    }

    /** The text of a key, or nothing if it is absent. */
    public static String text(Map<String, @Nullable Object> object, String key) {
        Object value = object.get(key);
        return value == null ? "" : value.toString();
    }

    public static long number(Map<String, @Nullable Object> object, String key) {
        return object.get(key) instanceof Double value ? Math.round(value) : 0;
    }

    private String get(String path) throws IOException {
        return body(send(request(path, Duration.ofSeconds(60)).GET()));
    }

    private int status(String path) throws IOException {
        return send(request(path, Duration.ofSeconds(10)).GET()).statusCode();
    }

    private static String body(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new CallRefused(response.statusCode(), response.body());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control.port() + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + control.token())
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
