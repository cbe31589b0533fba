package ro.asigur.exchange.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of one kind.
 *
 * @param line in its file, from 1; 0 for what is written out
 * @param values by column: {@link String}, {@link Integer}, {@link java.time.LocalDate}, {@link java.time.Instant}, a list
 *     of texts, or answers by question; what is not there is left out
 */
public record Row(Format.Kind kind, int line, Map<String, Object> values) {

    public @Nullable String text(String column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    /** For required columns, which the reader has seen. */
    public String must(String column) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalStateException(kind.name() + "." + column + " is missing on line " + line);
        }
        return value.toString();
    }

    @SuppressWarnings("unchecked") // the reader made it so
    public Map<String, Object> answers() {
        return (Map<String, Object>) values.getOrDefault("answers", Map.of());
    }

    @SuppressWarnings("unchecked") // the reader made it so
    public List<String> list(String column) {
        return (List<String>) values.getOrDefault(column, List.of());
    }
}
