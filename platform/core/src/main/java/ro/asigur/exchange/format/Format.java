package ro.asigur.exchange.format;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ro.asigur.tenancy.api.JsonMaker;

/** What the format is made of, read from {@code exchange/format.json}: the one place that names its columns. */
public final class Format {

    public static final String NAME = "asigur-exchange";
    public static final int VERSION = 1;

    private static final Map<String, Kind> KINDS = read();

    private Format() {}

    /** How a column is written: in CSV always as text, in JSON as its own type. */
    public enum Type {
        /** A UUID in our exports; any text that stays the same in those of others. */
        KEY,
        TEXT,
        INTEGER,
        /** {@code YYYY-MM-DD}. */
        DATE,
        /** An instant, ISO 8601 with {@code Z}. */
        TIME,
        /** Texts; in CSV divided by {@code |}. */
        LIST,
        /** Values by question code; in CSV the columns {@code question} and {@code value}. */
        ANSWERS
    }

    /** @param options values that may stand there; empty: any */
    public record Column(String name, Type type, boolean required, List<String> options, String ro, String en) {}

    /** Columns in their order. */
    public record Kind(String name, String ro, String en, List<Column> columns) {

        public String file() {
            return name + ".csv";
        }

        public Optional<Column> column(String wanted) {
            return columns.stream()
                    .filter(column -> column.name().equals(wanted))
                    .findFirst();
        }

        /** The heading of its CSV file. */
        public List<String> header() {
            return columns.stream()
                    .flatMap(column -> column.type() == Type.ANSWERS
                            ? List.of("question", "value").stream()
                            : List.of(column.name()).stream())
                    .toList();
        }
    }

    /** In the order in which a file tells them: what is pointed at comes first. */
    public static List<Kind> kinds() {
        return List.copyOf(KINDS.values());
    }

    public static Optional<Kind> find(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }

    /** @throws NullPointerException for a kind that the format does not have */
    public static Kind kind(String name) {
        return Objects.requireNonNull(KINDS.get(name), name);
    }

    private static Map<String, Kind> read() {
        try (InputStream in = Format.class.getResourceAsStream("/exchange/format.json")) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: exchange/format.json");
            }
            try (JsonReader reader = JsonMaker.reader(in)) {
                Map<String, Kind> kinds = new LinkedHashMap<>();
                for (JsonObject kind : reader.readObject().getJsonArray("kinds").getValuesAs(JsonObject.class)) {
                    List<Column> columns = kind.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                            .map(Format::column)
                            .toList();
                    String name = kind.getString("kind");
                    kinds.put(name, new Kind(name, kind.getString("ro"), kind.getString("en"), columns));
                }
                return kinds;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column column(JsonObject json) {
        List<String> options = json.containsKey("options")
                ? json.getJsonArray("options").getValuesAs(JsonString::getString)
                : List.of();
        return new Column(
                json.getString("name"),
                Type.valueOf(json.getString("type").toUpperCase(Locale.ROOT)),
                json.getBoolean("required"),
                options,
                json.getString("ro"),
                json.getString("en"));
    }
}
