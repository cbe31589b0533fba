package ro.asigur.bench.product;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.JsonMaker;

/** One signed-in person's browser: a session cookie, the CSRF word, JSON. */
public final class Api {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String host;
    private final int port;
    private String cookie = "";
    private String csrf = "";
    private @Nullable JsonObject session;

    /** @param label first label of the host name, empty for the front page */
    public Api(String label, int port) {
        this.host = (label.isEmpty() ? "localhost" : label + ".localhost") + ":" + port;
        this.port = port;
    }

    /** Demo accounts, as the front page lists them. */
    public static List<JsonObject> demoAccounts(int port) throws IOException, InterruptedException {
        JsonObject front = new Api("", port).get("/api/tenant").asJsonObject();
        return front.getJsonArray("accounts").getValuesAs(JsonObject.class);
    }

    public void signIn(JsonObject account) throws IOException, InterruptedException {
        var credentials = JsonMaker.object()
                .add("username", account.getString("username"))
                .add("password", account.getString("password"));
        String code = account.getString("code", "");
        if (!code.isEmpty()) {
            credentials.add("code", code);
        }
        JsonObject opened = post("/api/session", credentials.build()).asJsonObject();
        csrf = opened.getString("csrf");
        session = opened;
    }

    public JsonObject session() {
        if (session == null) {
            throw new IllegalStateException("not signed in");
        }
        return session;
    }

    public JsonStructure get(String path) throws IOException, InterruptedException {
        return JsonMaker.read(send(request(path).GET().build()));
    }

    public JsonStructure post(String path, JsonValue body) throws IOException, InterruptedException {
        return JsonMaker.read(post(path, body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The answer as it came: reading it is not the server's work. */
    public String post(String path, byte[] json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build());
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host)
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(60));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return csrf.isEmpty() ? request : request.header("X-CSRF", csrf);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.method() + " "
                    + request.uri().getPath() + " → " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
