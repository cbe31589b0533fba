package ro.asigur.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody who calls the API of one county: anonymous, or with the cookie and the token of a session. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Server server;
    private final String county;
    private final Map<String, String> headers;
    private final String name;

    private Caller(Server server, String county, String name, Map<String, String> headers) {
        this.server = server;
        this.county = county;
        this.name = name;
        this.headers = headers;
    }

    /** Of the launched product. */
    static Caller anonymous(String county) {
        return anonymous(LaunchedProduct.running().server(), county);
    }

    public static Caller anonymous(Server server, String county) {
        return new Caller(server, county, "anonymous", Map.of());
    }

    /** @param code of the second factor, null where the account has none */
    public Caller signedIn(String username, String password, String code) {
        JsonObjectBuilder credentials =
                Json.createObjectBuilder().add("username", username).add("password", password);
        if (code != null) {
            credentials.add("code", code);
        }
        Answer answer = post("/api/session", credentials.build());
        if (answer.status() != 200) {
            throw new AssertionError(username + " cannot sign in: " + answer);
        }
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("asigur="))
                .map(one -> one.substring(0, one.indexOf(';')))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no cookie: " + answer.headers().map()));
        return new Caller(
                server,
                county,
                username,
                Map.of("Cookie", cookie, "X-CSRF", answer.object().getString("csrf")));
    }

    String name() {
        return name;
    }

    /** The session's cookie, for a browser that goes on with it. */
    String cookie() {
        return headers.getOrDefault("Cookie", "").replaceFirst("^asigur=", "");
    }

    public String county() {
        return county;
    }

    /** The same session, with one header added, replaced, or (null) left out. */
    Caller with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        if (value == null) {
            changed.remove(header);
        } else {
            changed.put(header, value);
        }
        return new Caller(server, county, name, changed);
    }

    /** The same cookie, brought to another county's host. */
    Caller at(String otherCounty) {
        return new Caller(server, otherCounty, name, headers);
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, JsonValue body) {
        return call("POST", path, body.toString());
    }

    public Answer call(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(PATIENCE)
                .header("Host", server.host(county))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a stream of events, takes the status and lets go. */
    int statusOfStream(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(PATIENCE)
                .header("Host", server.host(county))
                .header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            HttpResponse<java.io.InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void end() {
        Answer ended = call("DELETE", "/api/session", null);
        if (ended.status() != 204) {
            throw new AssertionError("cannot sign out: " + ended);
        }
    }

    Optional<JsonObject> session() {
        Answer answer = get("/api/session");
        return answer.status() == 200 ? Optional.of(answer.object()) : Optional.empty();
    }
}
