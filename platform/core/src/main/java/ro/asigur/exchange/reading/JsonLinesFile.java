package ro.asigur.exchange.reading;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ro.asigur.exchange.format.Format;
import ro.asigur.exchange.format.Row;
import ro.asigur.tenancy.api.JsonMaker;

/** Our JSON Lines: a header, then a row on each line. */
final class JsonLinesFile {

    private static final int LONGEST = 4 << 20;

    private final String name;
    private final ImportFile.Taker taker;

    JsonLinesFile(String name, ImportFile.Taker taker) {
        this.name = name;
        this.taker = taker;
    }

    void read(InputStream in) throws IOException {
        Lines.Opened opened = Lines.open(in);
        opened.said().ifPresent(said -> taker.fault(Fault.notice(place(0), "", said, Map.of())));
        BufferedReader text = new BufferedReader(opened.text(), 1 << 16);
        int line = 0;
        for (String one = text.readLine(); one != null; one = text.readLine()) {
            line++;
            if (one.isBlank()) {
                continue;
            }
            Optional<JsonObject> json = object(one, line);
            if (json.isPresent() && !line(json.get(), line)) {
                return;
            }
        }
    }

    private Optional<JsonObject> object(String text, int line) {
        if (text.length() > LONGEST) {
            taker.fault(Fault.error(place(line), "", ReadProblem.CELL_TOO_LONG, Map.of()));
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMaker.readObject(text));
        } catch (JsonException | ClassCastException notJson) {
            taker.fault(Fault.error(place(line), "", ReadProblem.NOT_JSON, Map.of()));
            return Optional.empty();
        }
    }

    /** @return whether to go on */
    private boolean line(JsonObject json, int line) throws IOException {
        String kind = json.getString("kind", "");
        if (kind.equals("header")) {
            boolean ours =
                    json.getString("format", "").equals(Format.NAME) && json.getInt("version", 0) == Format.VERSION;
            if (!ours) {
                taker.fault(Fault.error(
                        place(line),
                        "",
                        ReadProblem.FORMAT_VERSION,
                        Map.of("version", Format.NAME + " " + Format.VERSION)));
            }
            return ours;
        }
        Optional<Format.Kind> found = Format.find(kind);
        if (found.isEmpty()) {
            taker.fault(Fault.error(place(line), "kind", ReadProblem.ROW_KIND, Map.of()));
            return true;
        }
        taker.row(name, row(found.get(), json, line));
        return true;
    }

    private Row row(Format.Kind kind, JsonObject json, int line) {
        Map<String, Object> values = new LinkedHashMap<>();
        json.forEach((field, value) -> {
            if (field.equals("kind") || value == jakarta.json.JsonValue.NULL) {
                return;
            }
            Optional<Format.Column> column = kind.column(field);
            if (column.isEmpty()) {
                taker.fault(Fault.notice(place(line), field, ReadProblem.FIELD_UNKNOWN, Map.of()));
                return;
            }
            Object told = Values.ofJson(
                    column.get(),
                    value,
                    (problem, args) -> taker.fault(Fault.error(place(line), field, problem, args)));
            if (told != null) {
                values.put(field, told);
            }
        });
        return new Row(kind, line, values);
    }

    private Fault.Place place(int line) {
        return new Fault.Place(name, line);
    }
}
