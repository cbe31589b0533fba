package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ro.asigur.notify.ChannelSettings.SmsDoor;
import ro.asigur.tenancy.api.JsonMaker;

/** A provider that takes an SMS as one HTTP request, as most do: the county says where, how and with which key. */
@ApplicationScoped
public class HttpSmsGateway implements SmsGateway {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final List<Integer> TRY_AGAIN = List.of(408, 425, 429);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public void send(SmsDoor door, UUID id, String phone, String text) throws NotDelivered {
        HttpRequest request = request(door, id, phone, text);
        int status;
        try {
            status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new NotDelivered("SMS: " + away.getClass().getSimpleName(), false, away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("SMS: interrupted", false, stopping);
        }
        if (!List.of(door.success().split("[,; ]+")).contains(Integer.toString(status))) {
            boolean forGood = status >= BAD_REQUEST && status < SERVER_ERROR && !TRY_AGAIN.contains(status);
            throw new NotDelivered("SMS: HTTP " + status, forGood, null);
        }
    }

    private static HttpRequest request(SmsDoor door, UUID id, String phone, String text) throws NotDelivered {
        try {
            URI uri = URI.create(filled(door.url(), HttpSmsGateway::inForm, id, phone, text));
            if (!"https".equals(uri.getScheme()) && !loopback(uri)) {
                throw new IllegalArgumentException("https");
            }
            HttpRequest.BodyPublisher body = door.method().equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(filled(door.body(), escape(door.type()), id, phone, text));
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .timeout(door.timeout())
                    .header("Content-Type", door.type() + "; charset=UTF-8")
                    .method(door.method(), body);
            if (!door.key().isEmpty()) {
                request.header(door.header(), door.key());
            }
            return request.build();
        } catch (IllegalArgumentException wrongSettings) {
            throw new NotDelivered("SMS: settings", true, wrongSettings);
        }
    }

    /** A gateway on the very machine may speak plain HTTP. */
    private static boolean loopback(URI uri) {
        return "http".equals(uri.getScheme())
                && List.of("localhost", "127.0.0.1").contains(String.valueOf(uri.getHost()));
    }

    private static UnaryOperator<String> escape(String type) {
        return type.contains("json") ? HttpSmsGateway::inJson : HttpSmsGateway::inForm;
    }

    private static String inForm(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String inJson(String value) {
        String quoted = JsonMaker.value(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Each place is filled from the template alone: what is put in is not looked through again. */
    private static String filled(String template, UnaryOperator<String> escape, UUID id, String phone, String text) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            if (template.startsWith("{to}", at)) {
                filled.append(escape.apply(phone));
                at += "{to}".length();
            } else if (template.startsWith("{text}", at)) {
                filled.append(escape.apply(text));
                at += "{text}".length();
            } else if (template.startsWith("{id}", at)) {
                filled.append(escape.apply(id.toString()));
                at += "{id}".length();
            } else {
                filled.append(template.charAt(at++));
            }
        }
        return filled.toString();
    }
}
