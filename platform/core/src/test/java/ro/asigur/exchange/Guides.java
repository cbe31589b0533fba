package ro.asigur.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.instrument.api.Publication;

/** The guide as shipped. */
final class Guides {

    static final Guide SHIPPED = new Guide(
            CompiledInstrument.of(Publication.publish(read("instrument.json"))),
            read("parameters.json").getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                    .map(one -> new Parameters.Dated(
                            one.getString("code"),
                            one.getJsonNumber("value").doubleValue(),
                            one.getString("unit"),
                            LocalDate.parse(one.getString("valid_from")),
                            one.isNull("valid_to") ? null : LocalDate.parse(one.getString("valid_to")),
                            one.getString("source")))
                    .toList());

    private Guides() {}

    private static JsonObject read(String name) {
        try (InputStream in = Objects.requireNonNull(Guides.class.getResourceAsStream("/instrument/" + name));
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
