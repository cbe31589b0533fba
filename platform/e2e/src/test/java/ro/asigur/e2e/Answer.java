package ro.asigur.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpHeaders;

/** @param asked method and path, for messages */
public record Answer(String asked, int status, HttpHeaders headers, String body) {

    public JsonObject object() {
        return read().asJsonObject();
    }

    public JsonArray array() {
        return read().asJsonArray();
    }

    private JsonStructure read() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        } catch (RuntimeException notJson) {
            throw new AssertionError(this + " is not JSON", notJson);
        }
    }

    /** Empty when the answer has no such header. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json");
    }

    @Override
    public String toString() {
        return asked + " → " + status + " " + (body.length() > 600 ? body.substring(0, 600) + "…" : body);
    }
}
