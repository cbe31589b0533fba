package ro.asigur.exchange.format;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ro.asigur.tenancy.api.JsonMaker;

/** One JSON object a line, UTF-8; the first line is the header. */
public final class JsonLinesWriter implements RowWriter {

    private final Writer out;

    /** @param header what the first line tells beside the format's name and version */
    public JsonLinesWriter(OutputStream to, JsonObject header) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        out.write(header.toString());
        out.write('\n');
    }

    @Override
    public void begin(Format.Kind kind) {}

    @Override
    public void write(Row row) throws IOException {
        out.write(json(row).toString());
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    /** In the order of the format's columns. */
    public static JsonObject json(Row row) {
        JsonObjectBuilder json = JsonMaker.object().add("kind", row.kind().name());
        for (Format.Column column : row.kind().columns()) {
            Object value = row.values().get(column.name());
            if (value != null) {
                add(json, column.name(), value);
            }
        }
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof Integer number) {
            json.add(name, number);
        } else if (value instanceof Number number) {
            addNumber(json, name, number.doubleValue());
        } else if (value instanceof List<?> many) {
            json.add(name, JsonMaker.texts(many.stream().map(Object::toString).toList()));
        } else if (value instanceof Map<?, ?> answers) {
            JsonObjectBuilder inner = JsonMaker.object();
            answers.forEach((question, answer) -> add(inner, question.toString(), answer));
            json.add(name, inner);
        } else {
            json.add(name, value.toString());
        }
    }

    /** Whole numbers without a point, as they are stored. */
    private static void addNumber(JsonObjectBuilder json, String name, double number) {
        if (number == Math.rint(number)) {
            json.add(name, (long) number);
        } else {
            json.add(name, number);
        }
    }
}
