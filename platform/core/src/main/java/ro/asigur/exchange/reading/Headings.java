package ro.asigur.exchange.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The headings of the CSV files that were brought, each with the values that stand below it first. */
public final class Headings {

    private static final int LOOKED_AT = 500;
    private static final int SHOWN = 40;
    private static final int MOST_FILES = 20;

    private Headings() {}

    /** @param values different ones, at most forty, of the first five hundred rows */
    public record Column(String heading, List<String> values) {}

    /** @param columns none when the file is no list */
    public record OfFile(String file, List<Column> columns) {}

    public static List<OfFile> of(String name, InputStream raw) {
        try {
            BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
            in.mark(8);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (head.length == 4 && head[0] == 'P' && head[1] == 'K') {
                return zip(in);
            }
            boolean list = head.length > 0 && head[0] != '{' && head[0] != (byte) 0xD0;
            return list ? List.of(one(name, in)) : List.of(new OfFile(name, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<OfFile> zip(InputStream in) throws IOException {
        List<OfFile> files = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry();
                entry != null && files.size() < MOST_FILES;
                entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".csv")) {
                files.add(one(entry.getName(), new FilterInputStream(zip) {
                    @Override
                    public void close() {} // the ZIP goes on
                }));
            }
        }
        return files;
    }

    private static OfFile one(String name, InputStream in) throws IOException {
        CsvRecords records = new CsvRecords(Lines.open(in).text());
        CsvRecords.Cells heading = records.next();
        if (heading == null || heading.fault() != null) {
            return new OfFile(name, List.of());
        }
        List<Set<String>> values = new ArrayList<>();
        heading.cells().forEach(any -> values.add(new LinkedHashSet<>()));
        CsvRecords.Cells cells = records.next();
        for (int i = 0; i < LOOKED_AT && cells != null && cells.fault() == null; i++) {
            for (int at = 0; at < Math.min(values.size(), cells.cells().size()); at++) {
                String value = cells.cells().get(at).strip();
                if (!value.isEmpty() && values.get(at).size() < SHOWN) {
                    values.get(at).add(value);
                }
            }
            cells = records.next();
        }
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            columns.add(new Column(heading.cells().get(at).strip(), List.copyOf(values.get(at))));
        }
        return new OfFile(name, columns);
    }
}
