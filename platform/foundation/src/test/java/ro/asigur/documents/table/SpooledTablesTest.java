package ro.asigur.documents.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ro.asigur.documents.api.TableFile;
import ro.asigur.documents.api.Tables;
import ro.asigur.documents.api.Tables.Format;
import ro.asigur.kernel.Refusal;

/** Lists as files: what a cell may hold, and what it may not do. */
class SpooledTablesTest {

    private static final List<Tables.Column> COLUMNS = List.of(
            new Tables.Column("Numele", "Name", 20),
            new Tables.Column("Născut", "Born", 12),
            new Tables.Column("Membri", "Members", 8),
            new Tables.Column("La", "At", 16));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant AT = Instant.parse("2026-11-22T22:30:15Z");

    private static TableFile written(Format format, String language, Consumer<Tables.Lines> rows) {
        return SpooledTables.write(
                new Tables.Wanted(format, language), "lista", COLUMNS, ZoneId.of("Europe/Bucharest"), rows);
    }

    private static String csv(Consumer<Tables.Lines> rows) {
        try (TableFile file = written(Format.CSV, "ro", rows)) {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void csv_is_what_romanian_excel_opens_right() {
        assertEquals(
                "\ufeffNumele;Născut;Membri;La\r\nȘtefan Țîrlea;22.11.2026;5;23.11.2026 00:30\r\n;;;\r\n",
                csv(lines -> {
                    lines.add("Ștefan Țîrlea", DAY, 5, AT);
                    lines.add(null, null, null, null);
                }));
    }

    @Test
    void nothing_that_was_typed_runs_in_a_spreadsheet() {
        for (String typed : List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx")) {
            String line = csv(lines -> lines.add(typed, null, 1, null)).split("\r\n", 2)[1];
            assertTrue(line.startsWith("'") || line.startsWith("\"'"), line);
        }
        assertTrue(csv(lines -> lines.add("=HYPERLINK(\"http://x\")", null, 1, null))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\";;1;"));
    }

    @Test
    void quotes_semicolons_and_lines_stay_inside_their_cell() {
        assertTrue(csv(lines -> lines.add("Str. „Morii”; \"Nr.\" 3\nla poartă", null, 1, null))
                .contains("\r\n\"Str. „Morii”; \"\"Nr.\"\" 3\nla poartă\";;1;\r\n"));
    }

    @Test
    void xlsx_holds_texts_as_texts_days_as_days_and_numbers_as_numbers() throws IOException {
        byte[] bytes;
        try (TableFile file = written(Format.XLSX, "en", lines -> {
            lines.add("=HYPERLINK(\"http://x\")", DAY, 5, AT);
            lines.add("Ș „ț” <&> \u0007\n2", null, null, null);
        })) {
            assertEquals("lista.xlsx", file.name());
            assertEquals(2, file.rows());
            bytes = file.bytes();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals("Name", rows.get(0).getCellText(0));
            assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
            assertEquals("=HYPERLINK(\"http://x\")", rows.get(1).getCellText(0));
            assertEquals(null, rows.get(1).getCell(0).getFormula());
            assertEquals(DAY.atStartOfDay(), rows.get(1).getCellAsDate(1).orElseThrow());
            assertEquals(5, rows.get(1).getCellAsNumber(2).orElseThrow().intValue());
            assertEquals(
                    LocalDateTime.of(2026, 11, 23, 0, 30, 15),
                    rows.get(1).getCellAsDate(3).orElseThrow());
            assertTrue(
                    rows.get(2).getCellText(0).startsWith("Ș „ț” <&>"),
                    rows.get(2).getCellText(0));
        }
    }

    @Test
    void the_headings_stay_in_sight_and_can_be_filtered() throws IOException {
        String sheet;
        try (TableFile file = written(Format.XLSX, "ro", lines -> {
            for (int i = 0; i < 1_200; i++) {
                lines.add("a", DAY, i, AT);
            }
        })) {
            sheet = parts(file.bytes()).get("xl/worksheets/sheet1.xml");
        }
        assertTrue(sheet.contains("state=\"frozen\""), sheet.substring(0, 600));
        assertTrue(sheet.contains("<autoFilter ref=\"A1:D1201\""), "rows of all parts that were written");
    }

    @Test
    void what_goes_wrong_half_way_leaves_no_file() {
        assertThrows(
                IllegalStateException.class,
                () -> written(Format.XLSX, "ro", lines -> {
                    lines.add("a", DAY, 1, AT);
                    throw new IllegalStateException("the database went away");
                }));
        assertThrows(IllegalArgumentException.class, () -> written(Format.CSV, "ro", lines -> lines.add("a")));
    }

    @Test
    void a_list_longer_than_a_sheet_is_refused() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> written(Format.CSV, "ro", lines -> {
                    for (int i = 0; i <= 1_000_000; i++) {
                        lines.add(null, null, null, null);
                    }
                }));
        assertEquals(TablesProblem.TOO_MANY_ROWS, refusal.problem());
    }

    /** By the directory at its end, as spreadsheets read it. */
    private static Map<String, String> parts(byte[] zip) throws IOException {
        Path path = Files.createTempFile("list", ".xlsx");
        Files.write(path, zip);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile file = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                parts.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(path);
        return parts;
    }

    @Test
    void a_mark_tells_that_it_is_utf8() {
        try (TableFile file = written(Format.CSV, "ro", lines -> {})) {
            assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(file.bytes(), 3));
        }
    }
}
