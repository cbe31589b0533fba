package ro.asigur.exchange.format;

import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP with {@code manifest.json} and one CSV file for each kind: RFC 4180, comma, UTF-8 without a mark. */
public final class CsvZipWriter implements RowWriter {

    private final ZipOutputStream zip;
    private final Writer out;

    /** @param header becomes {@code manifest.json} */
    public CsvZipWriter(OutputStream to, JsonObject header) throws IOException {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        out.write(header.toString());
    }

    @Override
    public void begin(Format.Kind kind) throws IOException {
        out.flush();
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(kind.file()));
        line(kind.header());
    }

    @Override
    public void write(Row row) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Format.Column column : row.kind().columns()) {
            if (column.type() != Format.Type.ANSWERS) {
                cells.add(cell(row.values().get(column.name())));
            }
        }
        if (cells.size() == row.kind().columns().size()) {
            line(cells);
            return;
        }
        for (Map.Entry<String, Object> answer : row.answers().entrySet()) {
            List<String> one = new ArrayList<>(cells);
            one.add(answer.getKey());
            one.add(cell(answer.getValue()));
            line(one);
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
        zip.closeEntry();
        zip.finish();
    }

    /** As text: a list divided by {@code |}, whole numbers without a point. */
    public static String cell(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> many) {
            return String.join("|", many.stream().map(Object::toString).toList());
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return value.toString();
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells.get(i)));
        }
        out.write("\r\n");
    }

    /**
     * A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that begins with an
     * apostrophe: the reader takes one away.
     */
    private static String quoted(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0 && !isNumber(text) ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && safe.strip().length() == safe.length();
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isNumber(String text) {
        return text.matches("-[0-9]+(\\.[0-9]+)?");
    }
}
