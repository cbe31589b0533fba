package ro.asigur.exchange.reading;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ro.asigur.exchange.format.Format;

/**
 * How a list of another system is read.
 *
 * @param columns their heading → ours, e.g. {@code household.village}; {@code household.id} is the household's key for every
 *     kind, {@code person.id} the person's
 * @param values ours → (their value → our value), compared without regard to case and blanks around
 */
public record Layout(Map<String, String> columns, Map<String, Map<String, String>> values) {

    public Layout {
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
    }

    /** {@code {columns: {…}, values: {…: {…}}}}; what has another shape is left out. */
    public static Layout of(JsonObject json) {
        Map<String, String> columns =
                texts(json.get("columns") instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT);
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        if (json.get("values") instanceof JsonObject object) {
            object.forEach((field, told) -> {
                if (told instanceof JsonObject pairs) {
                    Map<String, String> folded = new LinkedHashMap<>();
                    texts(pairs).forEach((theirs, ours) -> folded.put(fold(theirs), ours));
                    values.put(field, folded);
                }
            });
        }
        return new Layout(columns, values);
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (value instanceof JsonString text && !text.getString().isBlank()) {
                texts.put(name, text.getString());
            }
        });
        return texts;
    }

    /** A field of the format named {@code kind.column}. */
    record Target(Format.Kind kind, Format.Column column) {

        String name() {
            return kind.name() + "." + column.name();
        }
    }

    static Optional<Target> target(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Format.find(name.substring(0, dot))
                        .flatMap(kind -> kind.column(name.substring(dot + 1)).map(column -> new Target(kind, column)));
    }

    /** Their value in our words; as it is when the layout says nothing of it. */
    String ours(String field, String theirs) {
        return values.getOrDefault(field, Map.of()).getOrDefault(fold(theirs), theirs.strip());
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
