package ro.asigur.documents.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ro.asigur.documents.api.Tables;

/** CSV as Excel reads it where Romania's list separator is set: RFC 4180 with semicolons, and UTF-8 told by its mark. */
final class CsvSheet implements Sheet {

    private static final String RUNS = "=+-@\t\r";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);

    private final Writer out;

    CsvSheet(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void headings(List<Tables.Column> columns, Tables.Wanted wanted) throws IOException {
        out.write('\ufeff');
        @Nullable
        Object[] cells = columns.stream()
                .map(column -> wanted.say(column.ro(), column.en()))
                .toArray();
        row(cells);
    }

    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(';');
            }
            out.write(text(cells[i]));
        }
        out.write("\r\n");
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (cell instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        if (cell instanceof Number number) {
            return number.toString().replace('.', ',');
        }
        return quoted(harmless(cell.toString()));
    }

    /** A spreadsheet runs what begins so; the apostrophe makes it a text, and Excel does not show it when it is typed. */
    static String harmless(String text) {
        return !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r' || c == ',')
                && text.strip().length() == text.length();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
