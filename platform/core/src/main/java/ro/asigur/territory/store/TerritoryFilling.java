package ro.asigur.territory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;

/**
 * Fills a county's communes, villages and borders from the files in the jar: SIRUTA of INS 2025, population of MDLPA 2025 (else
 * 2020), borders simplified from ANCPI / geo-spatial.org. What is there already is left as it is.
 */
@ApplicationScoped
public class TerritoryFilling implements FirstFilling {

    private static final Set<String> SMALL_WORDS = Set.of("cel", "cu", "de", "din", "la", "lui", "pe", "sub", "și");

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void fill(Tenant tenant, Connection owner) {
        Map<String, JsonValue> borders = borders();
        List<Map<String, String>> uats = rows("/territory/uats.csv").stream()
                .filter(row -> field(row, "county_code").equals(tenant.countyCode()))
                .toList();
        Sql sql = Sql.on(owner);
        sql.batch("""
                insert into core.uat (siruta, name, display_name, kind, urban, population, lat, lon, border)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (siruta) do nothing""", uats.stream().map(row -> uat(row, borders)).toList());
        sql.batch(
                """
                insert into core.village (siruta, name, uat, postal_code, urban)
                values (?, ?, ?, ?, ?) on conflict (siruta) do nothing""",
                rows("/territory/localities.csv").stream()
                        .filter(row -> field(row, "county_code").equals(tenant.countyCode()))
                        .map(TerritoryFilling::village)
                        .toList());
    }

    private static @Nullable Object[] uat(Map<String, String> row, Map<String, JsonValue> borders) {
        String population = field(row, "pop_mdlpa2025");
        return new @Nullable Object[] {
            Integer.valueOf(field(row, "siruta")),
            field(row, "name"),
            field(row, "display_name"),
            field(row, "type"),
            field(row, "urban_rural").equals("urban"),
            Integer.valueOf(population.isEmpty() ? field(row, "pop2020") : population),
            Double.valueOf(field(row, "lat")),
            Double.valueOf(field(row, "lon")),
            borders.get(field(row, "siruta"))
        };
    }

    private static @Nullable Object[] village(Map<String, String> row) {
        String postalCode = field(row, "postal_code");
        return new @Nullable Object[] {
            Integer.valueOf(field(row, "siruta")),
            readable(field(row, "name")),
            Integer.valueOf(field(row, "uat_siruta")),
            postalCode.isEmpty() ? null : postalCode,
            field(row, "urban_rural").equals("urban")
        };
    }

    /** SIRUTA shouts ({@code VALEA LUI ION}); people read {@code Valea lui Ion}. */
    static String readable(String shouted) {
        StringBuilder name = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (char c : (shouted.strip() + " ").toCharArray()) {
            if (Character.isLetter(c)) {
                word.append(c);
            } else {
                String lower = word.toString().toLowerCase(Locale.ROOT);
                boolean small = SMALL_WORDS.contains(lower) && !name.isEmpty();
                name.append(
                        small || lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
                name.append(c);
                word.setLength(0);
            }
        }
        return name.toString().strip().replaceAll("\\s+", " ");
    }

    private static String field(Map<String, String> row, String name) {
        String value = row.get(name);
        if (value == null) {
            throw new IllegalStateException("no column " + name + " in " + row);
        }
        return value;
    }

    private static Map<String, JsonValue> borders() {
        try (InputStream in = open("/territory/uats.geojson");
                JsonReader reader = Json.createReader(in)) {
            JsonArray features = reader.readObject().getJsonArray("features");
            Map<String, JsonValue> bySiruta = new HashMap<>();
            for (JsonObject feature : features.getValuesAs(JsonObject.class)) {
                bySiruta.put(feature.getString("id"), feature.getJsonObject("geometry"));
            }
            return bySiruta;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files have no quoted fields. */
    private static List<Map<String, String>> rows(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().toList();
            String[] names = lines.get(0).split(",", -1);
            return lines.stream().skip(1).map(line -> row(names, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] names, String line) {
        String[] values = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    private static InputStream open(String resource) {
        InputStream in = TerritoryFilling.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("missing in the jar: " + resource);
        }
        return in;
    }
}
