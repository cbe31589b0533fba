package ro.asigur.documents.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ro.asigur.documents.api.TableFile;
import ro.asigur.documents.api.Tables;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Work;

/** Writes into a file of the operating system that has no name from its first byte on. */
@ApplicationScoped
public class SpooledTables implements Tables {

    /** A sheet of XLSX holds 1,048,576 with its headings. */
    private static final long MOST_ROWS = 1_000_000;

    /** Longest text of a cell in Excel. */
    private static final int LONGEST = 32_767;

    private static final int BUFFER = 64 * 1024;

    private Work work;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected SpooledTables() {}

    @Inject
    public SpooledTables(Work work, CountyClock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public TableFile write(Wanted wanted, String name, List<Column> columns, Consumer<Lines> rows) {
        return write(wanted, name + "-" + clock.today(), columns, work.tenant().zone(), rows);
    }

    /** Needs no transaction. */
    public static TableFile write(Wanted wanted, String name, List<Column> columns, ZoneId zone, Consumer<Lines> rows) {
        Format format = wanted.format();
        FileChannel file = nameless();
        boolean whole = false;
        try {
            Counted counted;
            try (OutputStream out = new BufferedOutputStream(new Open(Channels.newOutputStream(file)), BUFFER);
                    Sheet sheet = format == Format.XLSX ? new XlsxSheet(out, columns.size()) : new CsvSheet(out)) {
                counted = new Counted(sheet, columns.size(), zone);
                sheet.headings(columns, wanted);
                rows.accept(counted);
            }
            whole = true;
            return new TableFile(file, name + "." + format.extension(), format, counted.rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            if (!whole) {
                closed(file);
            }
        }
    }

    /** Owner-only, and unlinked as soon as it is open: nobody finds it, and nothing of it outlives the server. */
    private static FileChannel nameless() {
        try {
            Path path = Files.createTempFile("asigur-list", null);
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void closed(FileChannel file) {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file stays open for reading when its writer is closed. */
    private static final class Open extends java.io.FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Counted implements Lines {

        private final Sheet sheet;
        private final int columns;
        private final ZoneId zone;
        private long rows;

        Counted(Sheet sheet, int columns, ZoneId zone) {
            this.sheet = sheet;
            this.columns = columns;
            this.zone = zone;
        }

        @Override
        public void add(@Nullable Object... cells) {
            if (cells.length != columns) {
                throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
            }
            if (++rows > MOST_ROWS) {
                throw Refusal.of(TablesProblem.TOO_MANY_ROWS, Map.of("most", MOST_ROWS));
            }
            @Nullable Object[] plain = new Object[columns];
            for (int i = 0; i < columns; i++) {
                plain[i] = plain(cells[i]);
            }
            try {
                sheet.row(plain);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private @Nullable Object plain(@Nullable Object cell) {
            if (cell instanceof Instant instant) {
                return instant.atZone(zone).toLocalDateTime().withNano(0);
            }
            if (cell instanceof String text) {
                return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
            }
            return cell;
        }
    }
}
