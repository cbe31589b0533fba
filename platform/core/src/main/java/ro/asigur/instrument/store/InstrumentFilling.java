package ro.asigur.instrument.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Publication;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;

/** Publishes the instrument of the jar and its parameters in a new county; what is published already stays as it is. */
@ApplicationScoped
public class InstrumentFilling implements FirstFilling {

    @Override
    public String name() {
        return "instrument";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void fill(Tenant tenant, Connection owner) {
        Instrument instrument = Publication.publish(resource("/instrument/instrument.json"));
        String content = instrument.published().toString();
        Sql sql = Sql.on(owner);
        sql.run(
                """
                insert into core.instrument_version (code, version, valid_from, content, sha256, published_at)
                values (?, ?, ?, ?::json, ?, ?) on conflict (code, version) do nothing""",
                instrument.code(),
                instrument.version(),
                instrument.validFrom(),
                content,
                digest(content),
                Instant.now());
        List<@Nullable Object[]> parameters = new ArrayList<>();
        for (JsonObject one :
                resource("/instrument/parameters.json").getJsonArray("parameters").getValuesAs(JsonObject.class)) {
            boolean open = one.getOrDefault("valid_to", JsonValue.NULL) == JsonValue.NULL;
            parameters.add(new @Nullable Object[] {
                one.getString("code"),
                one.getJsonNumber("value").bigDecimalValue(),
                one.getString("unit"),
                LocalDate.parse(one.getString("valid_from")),
                open ? null : LocalDate.parse(one.getString("valid_to")),
                one.getString("source")
            });
        }
        sql.batch(
                """
                insert into core.instrument_parameter (code, value, unit, valid_from, valid_to, source)
                values (?, ?, ?, ?, ?, ?) on conflict (code, valid_from) do nothing""",
                parameters);
    }

    private static JsonObject resource(String name) {
        try (InputStream in = InstrumentFilling.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
