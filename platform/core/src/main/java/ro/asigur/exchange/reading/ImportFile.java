package ro.asigur.exchange.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.format.Row;

/**
 * A file that somebody brought: our JSON Lines, a CSV file, or a ZIP of CSV files. Read once, from its beginning to its end;
 * what is wrong is told with its line and the reading goes on.
 */
public final class ImportFile {

    private static final int MOST_ENTRIES = 20;
    private static final long LARGEST = 4L << 30;

    /** A CSV of a census shrinks to a tenth; what grows a hundred times was made to. */
    private static final long RATIO = 100;

    private static final long UNSUSPECTED = 64L << 20;

    private final String name;
    private final @Nullable Layout layout;
    private final Taker taker;

    /** Takes what is read. */
    public interface Taker {
        void row(String file, Row row) throws IOException;

        void fault(Fault fault);
    }

    /** @param layout null: our own columns */
    public ImportFile(String name, @Nullable Layout layout, Taker taker) {
        this.name = name;
        this.layout = layout;
        this.taker = taker;
    }

    public void read(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(8);
        byte[] head = in.readNBytes(4);
        in.reset();
        if (head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            zip(in);
        } else if (head.length == 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF) {
            fault(name, ReadProblem.WORKBOOK, Map.of());
        } else if (head.length > 0 && head[0] == '{') {
            new JsonLinesFile(name, taker).read(in);
        } else if (head.length == 0) {
            fault(name, ReadProblem.NO_ROWS, Map.of());
        } else {
            new CsvFile(name, layout, taker).read(in);
        }
    }

    private void zip(InputStream raw) throws IOException {
        Counted packed = new Counted(raw);
        try {
            ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
            Unpacked unpacked = new Unpacked(zip, packed);
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    fault(name, ReadProblem.ZIP_TOO_MANY, Map.of("most", MOST_ENTRIES));
                    return;
                }
                if (!entry.isDirectory() && !entry(entry.getName(), unpacked)) {
                    return;
                }
            }
            if (entries == 0) {
                fault(name, ReadProblem.ZIP_BROKEN, Map.of());
            }
        } catch (TooLarge grows) {
            fault(name, ReadProblem.ZIP_TOO_LARGE, Map.of());
        } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
            fault(name, ReadProblem.ZIP_BROKEN, Map.of());
        }
    }

    /** @return whether to go on */
    private boolean entry(String entry, Unpacked in) throws IOException {
        if (entry.equals("[Content_Types].xml") || entry.startsWith("xl/")) {
            fault(name, ReadProblem.WORKBOOK, Map.of());
            return false;
        }
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        if (file.endsWith(".csv")) {
            new CsvFile(file, layout, taker).read(in);
        } else if (file.endsWith(".jsonl")) {
            new JsonLinesFile(file, taker).read(in);
        } else if (!file.equals("manifest.json")) {
            taker.fault(Fault.notice(new Fault.Place(entry, 0), "", ReadProblem.ZIP_ENTRY_UNKNOWN, Map.of()));
        }
        return true;
    }

    private void fault(String file, ReadProblem problem, Map<String, Object> args) {
        taker.fault(Fault.error(new Fault.Place(file, 0), "", problem, args));
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Bytes as they lie in the ZIP. */
    private static class Counted extends FilterInputStream {
        long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            bytes += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            bytes += Math.max(0, got);
            return got;
        }
    }

    /** Bytes as they come out of it; closing an entry's reader leaves the ZIP open. */
    private static final class Unpacked extends Counted {
        private final Counted packed;

        Unpacked(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            if (bytes > LARGEST || bytes > UNSUSPECTED && bytes > RATIO * packed.bytes) {
                throw new TooLarge();
            }
            return got;
        }

        @Override
        public void close() {}
    }
}
