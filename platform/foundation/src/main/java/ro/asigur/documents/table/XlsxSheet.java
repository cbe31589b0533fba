package ro.asigur.documents.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import ro.asigur.documents.api.Tables;

/** XLSX: headings that stay in sight, a filter on each column, days as days, texts as texts whatever they begin with. */
final class XlsxSheet implements Sheet {

    /** Rows that wait in memory before they are written. */
    private static final int WAITING = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final int columns;
    private int row;

    XlsxSheet(OutputStream out, int columns) {
        this.book = new Workbook(out, "Asigur", "1.0");
        this.sheet = book.newWorksheet("Lista");
        this.columns = columns;
    }

    @Override
    public void headings(List<Tables.Column> headings, Tables.Wanted wanted) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns; i++) {
            Tables.Column column = headings.get(i);
            sheet.width(i, column.width());
            sheet.inlineString(0, i, wanted.say(column.ro(), column.en()));
            sheet.style(0, i).bold().fillColor("E4ECF3").set();
        }
    }

    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        row++;
        for (int i = 0; i < columns; i++) {
            cell(i, cells[i]);
        }
        if (row % WAITING == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd.MM.yyyy").set();
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("dd.MM.yyyy HH:mm").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            // Not into the table of shared strings: it is kept in memory until the end.
            sheet.inlineString(row, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, row, columns - 1);
        book.close();
    }
}
