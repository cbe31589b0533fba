package ro.asigur.exchange.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a CSV file (RFC 4180), one by one; the divider is a comma, a semicolon or a tab, as its first line shows. */
final class CsvRecords {

    static final int MOST_CELLS = 300;
    private static final int LONGEST = 100_000;

    private final BufferedReader in;
    private int line = 1;
    private char divider = ',';

    CsvRecords(Reader text) throws IOException {
        in = new BufferedReader(text, 1 << 16);
        in.mark(1 << 15);
        String first = firstLine();
        in.reset();
        long most = -1;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long times = first.chars().filter(c -> c == candidate).count();
            if (times > most) {
                most = times;
                divider = candidate;
            }
        }
    }

    private String firstLine() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < (1 << 15) - 1; i++) {
            int c = in.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            text.append((char) c);
        }
        return text.toString();
    }

    /** @param line its first line; {@code fault} why it cannot be read, null when it can */
    record Cells(int line, List<String> cells, @Nullable ReadProblem fault) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Null at the end. */
    @Nullable
    Cells next() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int begins = line;
        ReadProblem fault = null;
        boolean quoted = false;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; ; c = in.read()) {
            if (c < 0) {
                if (quoted) {
                    fault = ReadProblem.QUOTE_OPEN;
                }
                break;
            }
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.append((char) c);
                } else if (peek() == '"') {
                    cell.append((char) in.read());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == divider) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                cell.append((char) c);
            }
            if (cell.length() > LONGEST || cells.size() > MOST_CELLS) {
                return new Cells(begins, List.of(), ReadProblem.CELL_TOO_LONG);
            }
        }
        cells.add(cell.toString());
        return new Cells(begins, cells, fault);
    }

    private int peek() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next;
    }
}
