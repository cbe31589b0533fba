package ro.asigur.tenancy.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents without looking for their provider each time: {@code jakarta.json.Json}'s own methods search the class path at
 * every call, which an interview of two hundred commands would pay for a thousand times.
 */
public final class JsonMaker {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonMaker() {}

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** Begins with what another has. */
    public static JsonObjectBuilder object(JsonObject from) {
        return PROVIDER.createObjectBuilder(from);
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArrayBuilder texts(Iterable<String> texts) {
        JsonArrayBuilder array = array();
        texts.forEach(array::add);
        return array;
    }

    /** Leaves the name out when there is no value; else the value as text, e.g. of a date or an id. */
    public static void addIfThere(JsonObjectBuilder object, String name, @Nullable Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }

    public static JsonString value(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonNumber value(int number) {
        return PROVIDER.createValue(number);
    }

    public static JsonArrayBuilder array(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    /** UTF-8 as a rule: the encoding is told by the first bytes. */
    public static JsonReader reader(InputStream in) {
        return PROVIDER.createReader(in);
    }

    public static JsonReader reader(Reader in) {
        return PROVIDER.createReader(in);
    }

    /** @throws jakarta.json.JsonException when the text is not JSON */
    public static JsonStructure read(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    /** @throws jakarta.json.JsonException when the text is not a JSON object */
    public static JsonObject readObject(String text) {
        return read(text).asJsonObject();
    }
}
