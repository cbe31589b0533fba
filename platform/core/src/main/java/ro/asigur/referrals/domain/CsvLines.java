package ro.asigur.referrals.domain;

import java.util.ArrayList;
import java.util.List;

/** Text divided by commas (RFC 4180): quoted fields may hold commas, line ends and doubled quotes. Empty lines are left out. */
final class CsvLines {

    /** @param number of the line it begins in, from 1 */
    record Line(int number, List<String> fields) {}

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private StringBuilder field = new StringBuilder();
    private boolean quoted;
    private int number = 1;
    private int began = 1;

    private CsvLines(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static List<Line> of(String text) {
        CsvLines reader = new CsvLines(text);
        reader.read();
        return reader.lines;
    }

    private void read() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                number++;
            }
            if (quoted) {
                boolean doubled = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    at++;
                    field.append('"');
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                endField();
            } else if (c == '\n') {
                endLine();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        endLine();
    }

    private void endField() {
        fields.add(field.toString());
        field = new StringBuilder();
    }

    private void endLine() {
        endField();
        boolean empty = fields.stream().allMatch(String::isBlank);
        if (!empty) {
            lines.add(new Line(began, fields));
        }
        fields = new ArrayList<>();
        began = number;
    }
}
