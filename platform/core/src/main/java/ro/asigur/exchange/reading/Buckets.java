package ro.asigur.exchange.reading;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.format.Format;
import ro.asigur.exchange.format.JsonLinesWriter;
import ro.asigur.exchange.format.Row;
import ro.asigur.instrument.api.AnswerCheck;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Rows of a file brought together by household without holding the file: each goes to one of many small files by its
 * household's key, and one small file at a time is held in memory. The folder is gone when it is closed.
 */
public final class Buckets implements Closeable {

    /** Of a file of a gigabyte, eight megabytes each. */
    public static final int COUNT = 128;

    private final Path folder;
    private final List<Writer> writers = new ArrayList<>();
    private final Map<String, Integer> files = new LinkedHashMap<>();

    public Buckets() throws IOException {
        folder = Files.createTempDirectory("asigur-import");
        for (int i = 0; i < COUNT; i++) {
            writers.add(Files.newBufferedWriter(folder.resolve(Integer.toString(i))));
        }
    }

    /** A row and the file it comes from. */
    public record Placed(String file, Row row) {

        public Fault.Place place() {
            return new Fault.Place(file, row.line());
        }
    }

    /** @param household the key of the household that it belongs to */
    public void add(String household, String file, Row row) throws IOException {
        Writer writer = writers.get(Math.floorMod(household.hashCode(), COUNT));
        int number = files.computeIfAbsent(file, any -> files.size());
        writer.write(number + " " + row.line() + " " + JsonLinesWriter.json(row) + "\n");
    }

    /** Nothing more comes; households can be read. */
    public void written() throws IOException {
        for (Writer writer : writers) {
            writer.close();
        }
    }

    /** Households of one small file in the order of their first row: key → rows. */
    public Map<String, List<Placed>> households(int bucket) throws IOException {
        List<String> names = List.copyOf(files.keySet());
        Map<String, List<Placed>> households = new LinkedHashMap<>();
        try (BufferedReader in = Files.newBufferedReader(folder.resolve(Integer.toString(bucket)))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int first = line.indexOf(' ');
                int second = line.indexOf(' ', first + 1);
                Row row = row(
                        JsonMaker.readObject(line.substring(second + 1)),
                        Integer.parseInt(line.substring(first + 1, second)));
                String file = names.get(Integer.parseInt(line.substring(0, first)));
                households.computeIfAbsent(key(row), any -> new ArrayList<>()).add(new Placed(file, row));
            }
        }
        return households;
    }

    /** The key of a row's household; empty when it names none. */
    public static String key(Row row) {
        String key = row.text(row.kind().name().equals("household") ? "id" : "household_id");
        return key == null ? "" : key;
    }

    private static Row row(JsonObject json, int line) {
        Format.Kind kind = Format.kind(json.getString("kind"));
        Map<String, Object> values = new LinkedHashMap<>();
        for (Format.Column column : kind.columns()) {
            JsonValue value = json.get(column.name());
            if (value != null) {
                values.put(column.name(), Objects.requireNonNull(kept(column, value)));
            }
        }
        return new Row(kind, line, values);
    }

    private static @Nullable Object kept(Format.Column column, JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> answers = new LinkedHashMap<>();
            object.forEach((question, told) -> answers.put(question, Objects.requireNonNull(AnswerCheck.value(told))));
            return answers;
        }
        if (value instanceof JsonArray array) {
            return array.getValuesAs(JsonString::getString);
        }
        if (value instanceof JsonNumber number) {
            return number.intValue();
        }
        String text = ((JsonString) value).getString();
        return switch (column.type()) {
            case DATE -> LocalDate.parse(text);
            case TIME -> Instant.parse(text);
            default -> text;
        };
    }

    @Override
    public void close() throws IOException {
        written();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                Files.delete(one);
            }
        }
        Files.delete(folder);
    }
}
