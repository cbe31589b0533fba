package ro.asigur.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The terminal, kept apart from System.out, which belongs to the server's own lines. */
final class Screen {
    private static final int BAR = 30;

    private final PrintStream out;
    private final boolean terminal;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Screen real() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Screen(out, System.console() != null);
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** One line that is drawn again and again; where there is no terminal, only its last state is printed. */
    void progress(String label, long done, long of) {
        boolean last = done >= of;
        if (!terminal && !last) {
            return;
        }
        int filled = of <= 0 ? BAR : (int) Math.min(BAR, done * BAR / of);
        String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
        out.print((terminal ? "\r" : "") + "  " + label + "  " + bar + "  " + done + "/" + of);
        if (last) {
            out.println();
        }
        out.flush();
    }

    /** Columns as wide as their widest cell; the first row is the head. */
    void table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = row.get(i).codePointCount(0, row.get(i).length());
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder(" ");
            for (int i = 0; i < row.size(); i++) {
                int width = row.get(i).codePointCount(0, row.get(i).length());
                text.append(' ').append(row.get(i)).append(" ".repeat(widths.get(i) - width + 1));
            }
            line(text.toString().stripTrailing());
        }
    }
}
