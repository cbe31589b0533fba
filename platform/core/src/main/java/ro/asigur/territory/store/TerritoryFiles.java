package ro.asigur.territory.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * A county's land as its folder describes it: {@code territory/uats.csv} (communes and towns), {@code territory/localities.csv}
 * (villages) and, if there is one, {@code territory/uats.geojson} (borders by SIRUTA code).
 *
 * @param faults what is wrong, each with file and line; the other parts are whole only when there is nothing
 */
record TerritoryFiles(
        List<CsvFile.Row> uats, List<CsvFile.Row> villages, Map<Integer, JsonValue> borders, List<String> faults) {

    private static final Set<String> SHAPES = Set.of("Polygon", "MultiPolygon");

    /** @param countyCode letters that every line must carry, e.g. {@code BC} */
    static TerritoryFiles read(Path county, String countyCode) {
        Path folder = county.resolve("territory");
        List<String> faults = new ArrayList<>();
        CsvFile uats = CsvFile.read(
                folder.resolve("uats.csv"),
                List.of(
                        "siruta",
                        "name",
                        "display_name",
                        "type",
                        "urban_rural",
                        "county_code",
                        "pop2020",
                        "lat",
                        "lon"),
                faults);
        CsvFile villages = CsvFile.read(
                folder.resolve("localities.csv"),
                List.of("siruta", "name", "uat_siruta", "county_code", "postal_code", "urban_rural"),
                faults);
        Map<Integer, JsonValue> borders = new HashMap<>();
        if (faults.isEmpty()) {
            Set<Integer> known = uats(uats, countyCode, faults);
            villages(villages, countyCode, known, uats, faults);
            borders(folder.resolve("uats.geojson"), known, borders, faults);
        }
        return new TerritoryFiles(uats.rows(), villages.rows(), borders, List.copyOf(faults));
    }

    private static Set<Integer> uats(CsvFile file, String countyCode, List<String> faults) {
        Set<Integer> known = new HashSet<>();
        for (CsvFile.Row row : file.rows()) {
            common(row, countyCode, known, faults);
            row.filled("display_name", faults);
            row.filled("type", faults);
            row.number("lat", -90, 90, faults);
            row.number("lon", -180, 180, faults);
            row.whole(row.populationColumn(), faults);
        }
        if (file.rows().isEmpty()) {
            faults.add(file.path() + ": no commune in it");
        }
        return known;
    }

    private static void villages(
            CsvFile file, String countyCode, Set<Integer> uats, CsvFile uatFile, List<String> faults) {
        Set<Integer> known = new HashSet<>();
        Set<Integer> inhabited = new HashSet<>();
        for (CsvFile.Row row : file.rows()) {
            common(row, countyCode, known, faults);
            Integer uat = row.siruta("uat_siruta", faults);
            if (uat != null && !uats.contains(uat)) {
                faults.add(row.place() + "uat_siruta " + uat + " is not in uats.csv");
            }
            inhabited.add(uat == null ? -1 : uat);
        }
        for (CsvFile.Row row : uatFile.rows()) {
            Integer siruta = row.siruta("siruta", new ArrayList<>());
            if (siruta != null && !inhabited.contains(siruta)) {
                faults.add(row.place() + "commune " + siruta + " has no village in localities.csv");
            }
        }
    }

    private static void common(CsvFile.Row row, String countyCode, Set<Integer> known, List<String> faults) {
        Integer siruta = row.siruta("siruta", faults);
        if (siruta != null && !known.add(siruta)) {
            faults.add(row.place() + "siruta " + siruta + " stands twice");
        }
        row.filled("name", faults);
        if (!row.get("county_code").equals(countyCode)) {
            faults.add(row.place() + "county_code is '" + row.get("county_code") + "', the county's is '" + countyCode
                    + "'");
        }
        if (!Set.of("urban", "rural").contains(row.get("urban_rural"))) {
            faults.add(row.place() + "urban_rural is '" + row.get("urban_rural") + "'; it must be urban or rural");
        }
    }

    private static void borders(Path file, Set<Integer> known, Map<Integer, JsonValue> borders, List<String> faults) {
        if (!Files.exists(file)) {
            return;
        }
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = JsonMaker.reader(text)) {
            if (!(reader.readObject().get("features") instanceof JsonArray features)) {
                faults.add(file + ": no list 'features' in it");
                return;
            }
            for (int i = 0; i < features.size(); i++) {
                feature(file + ": features[" + i + "]: ", features.get(i), known, borders, faults);
            }
        } catch (JsonParsingException notJson) {
            faults.add(file + ":" + notJson.getLocation().getLineNumber() + ": not JSON");
        } catch (IOException | JsonException | ClassCastException unreadable) {
            faults.add(file + ": cannot be read as UTF-8 GeoJSON: " + unreadable.getMessage());
        }
    }

    private static void feature(
            String place, JsonValue value, Set<Integer> known, Map<Integer, JsonValue> borders, List<String> faults) {
        Integer siruta = value instanceof JsonObject feature ? siruta(feature) : null;
        if (siruta == null || !known.contains(siruta)) {
            faults.add(place + "its id is not a SIRUTA code of uats.csv");
            return;
        }
        JsonObject geometry = value.asJsonObject().get("geometry") instanceof JsonObject shape ? shape : null;
        if (geometry == null
                || !SHAPES.contains(geometry.getString("type", ""))
                || !geometry.containsKey("coordinates")) {
            faults.add(place + "its geometry is neither Polygon nor MultiPolygon");
        } else if (borders.put(siruta, geometry) != null) {
            faults.add(place + "id " + siruta + " stands twice");
        }
    }

    private static @Nullable Integer siruta(JsonObject feature) {
        String id = feature.get("id") instanceof JsonString text ? text.getString() : "";
        return id.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(id) : null;
    }
}
