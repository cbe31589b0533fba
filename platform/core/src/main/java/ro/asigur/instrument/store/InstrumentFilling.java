package ro.asigur.instrument.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.api.Publication;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;

/**
 * Publishes the guide that comes with the product, at every start: a county that has an older one gets the newer beside it, from
 * the day that the file says. What is published already stays as it is, and so does every value that the county has set.
 */
@ApplicationScoped
public class InstrumentFilling implements FirstFilling {

    private static final Logger LOG = Logger.getLogger(InstrumentFilling.class.getName());

    @Override
    public String name() {
        return "instrument";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean atEveryStart() {
        return true;
    }

    @Override
    public void fill(Tenant tenant, Path folder, Connection owner) {
        bring(tenant, owner, resource("/instrument/instrument.json"), resource("/instrument/parameters.json"));
    }

    /** What became of the product's guide in a county. */
    enum Brought {
        PUBLISHED,
        ALREADY_THERE,
        /** The county has this version with another content, which is left alone. */
        DIFFERENT_THERE
    }

    static Brought bring(Tenant tenant, Connection owner, JsonObject guide, JsonObject parameters) {
        addParameters(Sql.on(owner), parameters);
        String version = guide.getString("version");
        String there = KeptGuides.content(owner, version).orElse(null);
        if (there == null) {
            KeptGuides.insert(Sql.on(owner), Publication.publish(guide), Instant.now(), null);
            LOG.log(Level.INFO, "county {0}: guide {1} is published", new Object[] {tenant.id(), version});
            return Brought.PUBLISHED;
        }
        if (Publication.authored(read(there)).equals(Publication.authored(guide))) {
            return Brought.ALREADY_THERE;
        }
        LOG.log(
                Level.WARNING,
                "county {0}: guide {1} of the product differs from the version {1} that is published there; the county''s"
                        + " own is kept and stays in use. To bring the other one, give it a new version.",
                new Object[] {tenant.id(), version});
        return Brought.DIFFERENT_THERE;
    }

    private static void addParameters(Sql sql, JsonObject parameters) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (JsonObject one : parameters.getJsonArray("parameters").getValuesAs(JsonObject.class)) {
            boolean open = one.getOrDefault("valid_to", JsonValue.NULL) == JsonValue.NULL;
            rows.add(new @Nullable Object[] {
                one.getString("code"),
                one.getJsonNumber("value").bigDecimalValue(),
                one.getString("unit"),
                LocalDate.parse(one.getString("valid_from")),
                open ? null : LocalDate.parse(one.getString("valid_to")),
                one.getString("source")
            });
        }
        sql.batch("""
                insert into core.instrument_parameter (code, value, unit, valid_from, valid_to, source)
                values (?, ?, ?, ?, ?, ?) on conflict (code, valid_from) do nothing""", rows);
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = JsonMaker.reader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject resource(String name) {
        try (InputStream in = InstrumentFilling.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            try (JsonReader reader = JsonMaker.reader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
